package dev.chiffon.ingest.pdf;

import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.ListMarker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private final LineTags tags;

  Paragraphs(Typography typography, LineTags tags) {
    this.typography = typography;
    this.tags = tags;
  }

  /** Returns the paragraphs that lines of one page, in reading order, form. */
  List<List<Line>> of(List<Line> lines) {
    List<List<Line>> all = new ArrayList<>();
    List<Line> current = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<Line> near =
          lines.subList(Math.max(0, i + 1 - NEAR), Math.min(lines.size(), i + 1 + NEAR));
      if (!current.isEmpty() && !continues(current, lines.get(i), near)) {
        all.add(current);
        current = new ArrayList<>();
      }
      current.add(lines.get(i));
    }
    if (!current.isEmpty()) {
      all.add(current);
    }
    return all;
  }

  private boolean continues(List<Line> paragraph, Line line, List<Line> near) {
    Line before = paragraph.get(paragraph.size() - 1);
    Optional<LineTag> tagBefore = tags.of(before);
    Optional<LineTag> tag = tags.of(line);
    if (tagBefore.isPresent() && tag.isPresent()) {
      return tagBefore.get().block() == tag.get().block();
    }
    if (tagBefore.or(() -> tag).filter(LineTag::isHeading).isPresent()) {
      return false;
    }
    return continuesByLook(paragraph, line, near);
  }

  private boolean continuesByLook(List<Line> paragraph, Line line, List<Line> near) {
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
    return !isIndented(paragraph, line) && !hadRoom(before, line, near);
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
  private static boolean hadRoom(Line before, Line line, List<Line> near) {
    float right = before.right();
    for (Line other : near) {
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
