package dev.chiffon.ingest.pdf.table;

import dev.chiffon.ingest.pdf.page.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A cell of a table, with the pieces of lines that stand in it.
 *
 * @param later those that stand on another page or in another column
 */
record Cell(Slot slot, List<Line> lines, List<Line> later) {
  private static final String HYPHENS = "-\u2010\u00AD";

  /** Copies the lists. */
  Cell {
    lines = List.copyOf(lines);
    later = List.copyOf(later);
  }

  Cell(Slot slot, List<Line> lines) {
    this(slot, lines, List.of());
  }

  /** Returns its lines from the top, joined; words that were parted at a line's end are whole. */
  String text() {
    StringBuilder text = new StringBuilder();
    append(text, lines);
    append(text, later);
    return text.toString().replace("\u00AD", "");
  }

  private static void append(StringBuilder text, List<Line> lines) {
    for (List<Line> level : Levels.of(lines)) {
      join(text, level.stream().map(Line::text).collect(Collectors.joining(" ")));
    }
  }

  private static void join(StringBuilder text, String next) {
    int length = text.length();
    boolean parted =
        length > 1
            && HYPHENS.indexOf(text.charAt(length - 1)) >= 0
            && Character.isLetter(text.charAt(length - 2))
            && Character.isLowerCase(next.codePointAt(0));
    if (parted) {
      text.setLength(length - 1);
    } else if (length > 0) {
      text.append(' ');
    }
    text.append(next);
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  boolean isBold() {
    return lines.stream().allMatch(Line::bold);
  }

  boolean hasDigit() {
    return lines.stream().anyMatch(line -> line.text().chars().anyMatch(Character::isDigit));
  }

  /** Returns this cell at another place. */
  Cell at(Slot other) {
    return new Cell(other, lines, later);
  }

  /** Returns this cell with the rest of it from the next page. */
  Cell followedBy(Cell rest) {
    List<Line> all = new ArrayList<>(later);
    all.addAll(rest.lines());
    return new Cell(slot, lines, all);
  }

  /** Returns the cell of these lines and more. */
  Cell with(List<Line> more) {
    List<Line> all = new ArrayList<>(lines);
    all.addAll(more);
    return new Cell(slot, all);
  }
}
