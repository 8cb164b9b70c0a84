package dev.chiffon.eval.report;

import dev.chiffon.eval.compare.Comparison;
import dev.chiffon.eval.compare.PairedComparison;
import dev.chiffon.eval.compare.QuestionChange;
import java.util.ArrayList;
import java.util.List;

/**
 * A comparison as a page of Markdown: what {@link ComparisonTable} says, and for each candidate the
 * questions that lost most. The same comparison gives the same text.
 */
public final class ComparisonMarkdown {
  private static final List<String> HEAD =
      List.of(
          "candidate",
          "metric",
          "before",
          "after",
          "difference",
          "p",
          "p (Holm)",
          "d_z",
          "better",
          "worse",
          "same");

  private ComparisonMarkdown() {}

  /** Returns the page, with the questions that lost most of {@code metric}. */
  public static String page(Comparison comparison, String metric) {
    StringBuilder text =
        new StringBuilder("# Against " + Markdown.escaped(comparison.baseline()) + "\n\n");
    Markdown.head(text, HEAD, 2);
    comparison.pairs().forEach(pair -> Markdown.row(text, cells(pair)));
    comparison.pairs().stream()
        .filter(pair -> pair.metric().equals(metric))
        .forEach(pair -> worst(pair, text));
    return text.toString();
  }

  private static List<String> cells(PairedComparison pair) {
    List<String> cells =
        new ArrayList<>(List.of(Markdown.escaped(pair.candidate()), pair.metric()));
    cells.addAll(Cell.of(pair));
    cells.add(String.valueOf(pair.outcomes().wins()));
    cells.add(String.valueOf(pair.outcomes().losses()));
    cells.add(String.valueOf(pair.outcomes().ties()));
    return cells;
  }

  private static void worst(PairedComparison pair, StringBuilder text) {
    if (pair.worst().isEmpty()) {
      return;
    }
    text.append("\n## ").append(Markdown.escaped(pair.candidate())).append(": most ");
    text.append(pair.metric()).append(" lost\n\n");
    Markdown.head(text, List.of("id", "question", "before", "after"), 2);
    for (QuestionChange change : pair.worst()) {
      Markdown.row(
          text,
          List.of(
              Markdown.escaped(change.id()),
              Markdown.escaped(change.question()),
              Cell.number(change.baseline()),
              Cell.number(change.candidate())));
    }
  }
}
