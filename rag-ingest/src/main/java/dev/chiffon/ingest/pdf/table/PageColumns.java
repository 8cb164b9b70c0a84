package dev.chiffon.ingest.pdf.table;

import dev.chiffon.ingest.pdf.page.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Parts a page where running text stands in columns beside each other, so that lines of different
 * columns are not taken for a row.
 */
final class PageColumns {
  private static final int LEAST_RUN = 3;
  private static final int LEAST_LINES = 5;
  private static final int MOST_COLUMNS = 4;
  private static final float NARROWEST_IN_SIZES = 12;

  private PageColumns() {}

  /** Returns the lines of each column, and those above and below the columns. */
  static List<List<Line>> of(List<Line> lines) {
    List<List<Line>> parts = new ArrayList<>();
    part(lines, MOST_COLUMNS, parts);
    return parts;
  }

  private static void part(List<Line> lines, int most, List<List<Line>> parts) {
    List<List<Line>> runs = ProseLines.runs(lines, LEAST_RUN);
    float gutter = most > 1 ? gutter(runs) : Float.NaN;
    if (Float.isNaN(gutter)) {
      parts.add(lines);
      return;
    }
    List<Line> sides =
        runs.stream()
            .filter(run -> left(run) >= gutter || right(run) <= gutter)
            .flatMap(List::stream)
            .toList();
    float top = sides.stream().map(Line::baseline).reduce(Float.MAX_VALUE, Math::min);
    float bottom = sides.stream().map(Line::baseline).reduce(0f, Math::max);
    List<Line> above = lines.stream().filter(line -> line.baseline() < top - 1).toList();
    List<Line> below = lines.stream().filter(line -> line.baseline() > bottom + 1).toList();
    List<Line> beside =
        lines.stream().filter(l -> l.baseline() >= top - 1 && l.baseline() <= bottom + 1).toList();
    parts.add(above);
    part(beside.stream().filter(line -> middle(line) < gutter).toList(), most - 1, parts);
    part(beside.stream().filter(line -> middle(line) >= gutter).toList(), most - 1, parts);
    parts.add(below);
  }

  private static float middle(Line line) {
    return (line.left() + line.right()) / 2;
  }

  private static float left(List<Line> run) {
    return run.stream().map(Line::left).reduce(Float.MAX_VALUE, Math::min);
  }

  private static float right(List<Line> run) {
    return run.stream().map(Line::right).reduce(-Float.MAX_VALUE, Math::max);
  }

  /** The right end of some run that has most text on both its sides; not a number if none has. */
  private static float gutter(List<List<Line>> runs) {
    List<List<Line>> wide =
        runs.stream()
            .filter(run -> right(run) - left(run) > NARROWEST_IN_SIZES * run.get(0).size())
            .sorted(Comparator.comparing(PageColumns::right))
            .toList();
    int best = LEAST_LINES - 1;
    float gutter = Float.NaN;
    for (List<Line> run : wide) {
      float x = right(run) + 1;
      int before = wide.stream().filter(r -> right(r) <= x).mapToInt(List::size).sum();
      int after = wide.stream().filter(r -> left(r) >= x).mapToInt(List::size).sum();
      int crossing = wide.stream().mapToInt(List::size).sum() - before - after;
      int worth = Math.min(before, after);
      if (worth > best && crossing <= worth) {
        best = worth;
        gutter = x;
      }
    }
    return gutter;
  }
}
