package dev.chiffon.ingest.pdf;

import dev.chiffon.ingest.pdf.page.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sets the lines of a page in the order they are read. The order of the file stands unless it jumps
 * up inside a column, or across the gap between columns of text, again and again; then the page is
 * cut, as by the recursive X-Y cut (Nagy and Seth 1984), at its widest white gaps: level ones
 * between its parts, upright ones between columns.
 */
final class ReadingOrder {
  private static final float MOST_JUMPS = 0.08f;
  private static final float MOST_ACROSS = 0.25f;
  private static final int FEW_JUMPS = 2;
  private static final int LONGEST_CELL = 45;
  private static final int DEEPEST = 40;
  private static final float GUTTER_IN_SIZES = 1.2f;
  private static final int LEAST_LINES_OF_A_COLUMN = 3;

  /** A white gap, and where the part after it begins. */
  private record Gap(float width, float end) {}

  private ReadingOrder() {}

  static List<Line> of(List<Line> lines) {
    return isPlausible(lines) ? lines : cut(lines, 0);
  }

  private static boolean isPlausible(List<Line> lines) {
    int jumps = 0;
    int across = 0;
    for (int i = 1; i < lines.size(); i++) {
      jumps += jumpsUp(lines.get(i - 1), lines.get(i)) ? 1 : 0;
      across += crossesGutter(lines.get(i - 1), lines.get(i)) ? 1 : 0;
    }
    return jumps <= Math.max(FEW_JUMPS, MOST_JUMPS * lines.size())
        && across <= Math.max(FEW_JUMPS, MOST_ACROSS * lines.size());
  }

  /** Whether the line stands above the one before it, in the same column. */
  private static boolean jumpsUp(Line before, Line line) {
    return line.left() < before.right()
        && before.left() < line.right()
        && line.baseline() < before.baseline() - 0.6f * line.size();
  }

  /** Whether both are beside each other, and too long to be cells of a table. */
  private static boolean crossesGutter(Line before, Line line) {
    return line.besides(before)
        && line.left() > before.right()
        && Math.min(line.text().length(), before.text().length()) > LONGEST_CELL;
  }

  private static List<Line> cut(List<Line> lines, int depth) {
    if (lines.size() < 2 || depth > DEEPEST) {
      return lines;
    }
    float size = lines.stream().map(Line::size).sorted().toList().get(lines.size() / 2);
    Optional<Gap> across = widest(lines, Line::left, Line::right);
    Optional<Gap> down = widest(lines, l -> l.box().top(), l -> l.box().bottom());
    boolean columns =
        across.filter(gap -> gap.width() > GUTTER_IN_SIZES * size).isPresent()
            && isColumn(lines.stream().filter(l -> l.left() < across.get().end()).toList())
            && isColumn(lines.stream().filter(l -> l.left() >= across.get().end()).toList());
    if (columns) {
      return parted(lines, Line::left, across.get().end(), depth);
    }
    if (down.isPresent()) {
      return parted(lines, l -> l.box().top(), down.get().end(), depth);
    }
    return lines.stream()
        .sorted(Comparator.comparing(Line::baseline).thenComparing(Line::left))
        .toList();
  }

  private static boolean isColumn(List<Line> lines) {
    return lines.size() >= LEAST_LINES_OF_A_COLUMN;
  }

  private static List<Line> parted(
      List<Line> lines, Function<Line, Float> start, float border, int depth) {
    List<Line> before = lines.stream().filter(l -> start.apply(l) < border).toList();
    List<Line> after = lines.stream().filter(l -> start.apply(l) >= border).toList();
    List<Line> ordered = new ArrayList<>(cut(before, depth + 1));
    ordered.addAll(cut(after, depth + 1));
    return ordered;
  }

  private static Optional<Gap> widest(
      List<Line> lines, Function<Line, Float> start, Function<Line, Float> end) {
    Optional<Gap> widest = Optional.empty();
    float reached = Float.MAX_VALUE;
    for (Line line : lines.stream().sorted(Comparator.comparing(start)).toList()) {
      float gap = start.apply(line) - reached;
      if (gap > 0 && (widest.isEmpty() || gap > widest.get().width())) {
        widest = Optional.of(new Gap(gap, start.apply(line)));
      }
      reached = reached == Float.MAX_VALUE ? end.apply(line) : Math.max(reached, end.apply(line));
    }
    return widest;
  }
}
