package dev.chiffon.ingest.pdf;

import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.ListMarker;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Gathers the lines of a page into paragraphs. */
final class Paragraphs {
  private static final float WIDE_GAP = 1.3f;
  private static final float INDENT_IN_SIZES = 0.8f;

  /** How many lines before and after a line may show how wide its column is. */
  private static final int NEAR = 50;

  private static final float ROOM_IN_SIZES = 3;
  private static final Pattern UNFINISHED = Pattern.compile(".*[\\p{Ll},\\-\u00AD\u2010]");

  private final Typography typography;
  private final List<Line> lines;
  private int reached;

  private Paragraphs(Typography typography, List<Line> lines) {
    this.typography = typography;
    this.lines = lines;
  }

  static List<List<Line>> of(List<Line> lines, Typography typography) {
    return new Paragraphs(typography, lines).gather();
  }

  private List<List<Line>> gather() {
    List<List<Line>> all = new ArrayList<>();
    List<Line> current = new ArrayList<>();
    for (Line line : lines) {
      reached++;
      if (!current.isEmpty() && !continues(current, line)) {
        all.add(current);
        current = new ArrayList<>();
      }
      current.add(line);
    }
    if (!current.isEmpty()) {
      all.add(current);
    }
    return all;
  }

  private boolean continues(List<Line> paragraph, Line line) {
    Line before = paragraph.get(paragraph.size() - 1);
    if (line.besides(before)) {
      return true;
    }
    if (before.monospaced() && line.monospaced()) {
      return line.baseline() > before.baseline();
    }
    if (!looksAlike(before, line) || ListMarker.at(line.text()).isPresent()) {
      return false;
    }
    float step = line.baseline() - before.baseline();
    if (step <= 0 || line.left() > before.right()) {
      return isUnfinished(before) && startsSmall(line);
    }
    if (step > WIDE_GAP * typography.leading(line.size())) {
      return false;
    }
    if (isHeadingLike(before)) {
      return true;
    }
    return !isIndented(paragraph, line) && !hadRoom(before, line);
  }

  private static boolean looksAlike(Line a, Line b) {
    return a.bold() == b.bold()
        && a.monospaced() == b.monospaced()
        && Math.abs(a.size() - b.size()) < 0.1f * a.size();
  }

  private boolean isHeadingLike(Line line) {
    return line.size() > 1.1f * typography.bodySize() || typography.standsOutByWeight(line);
  }

  private static boolean isIndented(List<Line> paragraph, Line line) {
    float least = INDENT_IN_SIZES * line.size();
    Line first = paragraph.get(0);
    boolean item = ListMarker.at(first.text()).isPresent();
    if (item) {
      return line.left() < first.left() - least;
    }
    if (paragraph.size() > 1) {
      return line.left() > paragraph.get(1).left() + least;
    }
    return line.left() > first.left() + 2 * least && !startsSmall(line);
  }

  /** A line that ends although the next word had room was ended on purpose. */
  private boolean hadRoom(Line before, Line line) {
    float right = before.right();
    for (Line other :
        lines.subList(Math.max(0, reached - NEAR), Math.min(lines.size(), reached + NEAR))) {
      boolean sameColumn = other.left() < before.right() && before.left() < other.right();
      if (sameColumn && Math.abs(other.left() - before.left()) < ROOM_IN_SIZES * line.size()) {
        right = Math.max(right, other.right());
      }
    }
    float wanted = line.words().get(0).width() + ROOM_IN_SIZES * line.size();
    return before.right() + wanted < right && !(isUnfinished(before) && startsSmall(line));
  }

  private static boolean isUnfinished(Line line) {
    return UNFINISHED.matcher(line.text()).matches();
  }

  private static boolean startsSmall(Line line) {
    return Character.isLowerCase(line.text().codePointAt(0));
  }
}
