package dev.chiffon.ingest.pdf.table;

import dev.chiffon.ingest.pdf.page.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A cell of a table, with the pieces of lines that stand in it. */
record Cell(Slot slot, List<Line> lines) {
  private static final String HYPHENS = "-\u2010\u00AD";

  Cell {
    lines = List.copyOf(lines);
  }

  /** Returns its lines from the top, joined; words that were parted at a line's end are whole. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (List<Line> level : Levels.of(lines)) {
      join(text, level.stream().map(Line::text).collect(Collectors.joining(" ")));
    }
    return text.toString().replace("\u00AD", "");
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
    return new Cell(other, lines);
  }

  /** Returns the cell of another's lines and these. */
  Cell with(List<Line> more) {
    List<Line> all = new ArrayList<>(lines);
    all.addAll(more);
    return new Cell(slot, all);
  }
}
