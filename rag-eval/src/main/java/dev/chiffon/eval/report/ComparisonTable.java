package dev.chiffon.eval.report;

import dev.chiffon.eval.compare.Comparison;
import dev.chiffon.eval.compare.PairedComparison;
import dev.chiffon.eval.compare.PairedComparison.Outcomes;
import java.util.ArrayList;
import java.util.List;

/**
 * A comparison as a table for a terminal: for each candidate a line for each metric, with both
 * means, the difference and its 95 % interval, the p-value of the paired randomisation test, the
 * same after Holm's correction, Cohen's d_z, and how many questions got better, worse and neither.
 * A table wider than the page goes on below; names are not cut.
 */
public final class ComparisonTable {
  private ComparisonTable() {}

  /** Returns the table, in lines of {@code columns} characters. */
  public static String print(Comparison comparison, int columns) {
    return print(comparison, metrics(comparison), columns);
  }

  /**
   * Returns the table of some metrics, in their order; those that were not compared are left out.
   */
  public static String print(Comparison comparison, List<String> metrics, int columns) {
    StringBuilder text = new StringBuilder();
    for (String candidate : candidates(comparison)) {
      text.append(text.isEmpty() ? "" : "\n");
      text.append(title(candidate, comparison.baseline(), columns));
      text.append(of(comparison, candidate, metrics).print(columns));
    }
    return text.toString();
  }

  /** Returns one line or, where that is too wide, two. */
  private static String title(String candidate, String baseline, int columns) {
    String line = candidate + " against " + baseline + "\n";
    return line.length() <= columns + 1 ? line : candidate + "\n  against " + baseline + "\n";
  }

  private static List<String> metrics(Comparison comparison) {
    return comparison.pairs().stream().map(PairedComparison::metric).distinct().toList();
  }

  private static List<String> candidates(Comparison comparison) {
    return comparison.pairs().stream().map(PairedComparison::candidate).distinct().toList();
  }

  private static TextTable of(Comparison comparison, String candidate, List<String> metrics) {
    TextTable table =
        new TextTable(List.of("", "before", "after", "difference", "p", "Holm", "d", "+/-/="));
    for (String metric : metrics) {
      comparison.pairs().stream()
          .filter(pair -> pair.candidate().equals(candidate) && pair.metric().equals(metric))
          .forEach(pair -> table.add(ComparisonTable.line(pair)));
    }
    return table;
  }

  private static List<String> line(PairedComparison pair) {
    List<String> cells = new ArrayList<>(List.of(pair.metric()));
    cells.addAll(Cell.of(pair));
    Outcomes outcomes = pair.outcomes();
    cells.add("%d/%d/%d".formatted(outcomes.wins(), outcomes.losses(), outcomes.ties()));
    return cells;
  }
}
