package dev.chiffon.eval.report;

import dev.chiffon.eval.compare.Summary;
import dev.chiffon.eval.data.EvalRun;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A run in parts as a table for a terminal: a line for each metric, with its mean over all
 * questions and over those of each part. What the means of the parts differ by is chance, if the
 * parts were drawn by chance. A table wider than the page goes on below.
 */
public final class FoldTable {
  private FoldTable() {}

  /**
   * Returns the table, in lines of {@code columns} characters.
   *
   * @param whole the run
   * @param folds its parts, at least one
   * @param metrics the metrics, in their order
   * @param columns how wide the page is
   */
  public static String print(
      EvalRun whole, List<EvalRun> folds, List<String> metrics, int columns) {
    List<String> head = new ArrayList<>(List.of(whole.system(), "all"));
    IntStream.rangeClosed(1, folds.size()).forEach(i -> head.add("fold " + i));
    TextTable table = new TextTable(head);
    List<String> questions = new ArrayList<>(List.of("questions", count(whole)));
    folds.forEach(fold -> questions.add(count(fold)));
    table.add(questions);
    for (String metric : metrics) {
      List<String> line =
          new ArrayList<>(List.of(metric, Cell.number(Summary.meanOf(whole, metric))));
      folds.forEach(fold -> line.add(Cell.number(Summary.meanOf(fold, metric))));
      table.add(line);
    }
    return table.print(columns);
  }

  private static String count(EvalRun run) {
    return String.valueOf(run.results().size());
  }
}
