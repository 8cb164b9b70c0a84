package dev.chiffon.eval.report;

import dev.chiffon.eval.compare.Summary;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Runs as a table for a terminal: a line for each run and a column for each metric, a mean with its
 * 95 % interval in each cell. Of several runs the best mean of a column is marked with {@code *},
 * in all lines that have it. Of a single run, each metric has a line. A table wider than the page
 * goes on below.
 */
public final class RunTable {
  private static final String BEST = "*";

  private RunTable() {}

  /**
   * Returns the table of all metrics, by name ascending, in lines of {@code columns} characters.
   */
  public static String print(List<EvalRun> runs, int columns) {
    SortedSet<String> metrics = new TreeSet<>();
    runs.forEach(run -> metrics.addAll(run.metrics()));
    return print(runs, List.copyOf(metrics), columns);
  }

  /** Returns the table of those metrics, in their order. */
  public static String print(List<EvalRun> runs, List<String> metrics, int columns) {
    return (runs.size() == 1 ? one(runs.get(0), metrics) : several(runs, metrics)).print(columns);
  }

  private static TextTable one(EvalRun run, List<String> metrics) {
    TextTable table = new TextTable(List.of("", run.system(), "95 % interval", "questions"));
    for (String metric : metrics) {
      Summary summary = Summary.of(run, metric);
      table.add(
          List.of(
              metric,
              Cell.number(summary.mean()),
              Cell.interval(summary.low(), summary.high()),
              String.valueOf(summary.n())));
    }
    return table;
  }

  private static TextTable several(List<EvalRun> runs, List<String> metrics) {
    List<String> head = new ArrayList<>(List.of(""));
    metrics.forEach(metric -> head.add(metric + " "));
    TextTable table = new TextTable(head);
    List<List<String>> columns = metrics.stream().map(metric -> column(runs, metric)).toList();
    for (int i = 0; i < runs.size(); i++) {
      List<String> line = new ArrayList<>(List.of(runs.get(i).system()));
      for (List<String> column : columns) {
        line.add(column.get(i));
      }
      table.add(line);
    }
    return table;
  }

  private static List<String> column(List<EvalRun> runs, String metric) {
    List<Summary> summaries = runs.stream().map(run -> Summary.of(run, metric)).toList();
    OptionalDouble best = best(summaries.stream().map(Summary::mean).toList());
    return summaries.stream()
        .map(each -> Cell.estimate(each) + (isBest(each, best) ? BEST : " "))
        .toList();
  }

  private static OptionalDouble best(List<Score> means) {
    return means.stream()
        .map(Score::value)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .max();
  }

  private static boolean isBest(Summary summary, OptionalDouble best) {
    return summary.mean().value().isPresent() && summary.mean().value().equals(best);
  }
}
