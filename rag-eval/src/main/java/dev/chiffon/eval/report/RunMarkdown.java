package dev.chiffon.eval.report;

import dev.chiffon.eval.compare.Summary;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.QuestionResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Runs as a page of Markdown, such as for the summary of a build: means with their intervals, why
 * scores are undefined, and the questions that did worst. The same runs give the same text.
 */
public final class RunMarkdown {
  private static final int WORST = 10;

  private RunMarkdown() {}

  /** Returns a table of the runs over the same questions, a line for each, all metrics beside. */
  public static String table(List<EvalRun> runs) {
    SortedSet<String> metrics = new TreeSet<>();
    runs.forEach(run -> metrics.addAll(run.metrics()));
    StringBuilder text = new StringBuilder();
    Markdown.head(text, cells("system", List.copyOf(metrics)), 1);
    for (EvalRun run : runs) {
      Markdown.row(
          text,
          cells(
              Markdown.escaped(run.system()),
              metrics.stream().map(metric -> Cell.estimate(Summary.of(run, metric))).toList()));
    }
    return text.toString();
  }

  /**
   * Returns the page of one run: the metrics, how many questions each could not be computed for and
   * why, and the questions with the lowest scores of {@code metric}.
   */
  public static String page(EvalRun run, String metric) {
    StringBuilder text = new StringBuilder("# " + Markdown.escaped(run.system()) + "\n\n");
    text.append(questions(run)).append("\n\n");
    metrics(run, text);
    settings(run, text);
    worst(run, metric, text);
    return text.toString();
  }

  private static String questions(EvalRun run) {
    return run.results().size() + " questions, " + run.refusals() + " of them to be refused.";
  }

  private static void metrics(EvalRun run, StringBuilder text) {
    Markdown.head(text, List.of("metric", "undefined", "mean", "95 % interval", "questions"), 2);
    for (String metric : run.metrics()) {
      Summary summary = Summary.of(run, metric);
      Markdown.row(
          text,
          List.of(
              metric,
              reasons(summary),
              Cell.number(summary.mean()),
              Cell.interval(summary.low(), summary.high()),
              String.valueOf(summary.n())));
    }
  }

  private static String reasons(Summary summary) {
    return summary.undefined().entrySet().stream()
        .map(each -> each.getValue() + ": " + Markdown.escaped(each.getKey()))
        .collect(Collectors.joining("; "));
  }

  private static void settings(EvalRun run, StringBuilder text) {
    Map<String, String> settings = new TreeMap<>(run.settings());
    settings.put("fingerprint of the documents", run.fingerprint().corpus());
    settings.put("fingerprint of the questions", run.fingerprint().questions());
    text.append("\n## Settings\n\n");
    Markdown.head(text, List.of("setting", "value"), 2);
    settings.forEach(
        (key, value) ->
            Markdown.row(text, List.of(Markdown.escaped(key), Markdown.escaped(value))));
  }

  private static void worst(EvalRun run, String metric, StringBuilder text) {
    List<QuestionResult> worst = run.lowest(metric, WORST);
    if (worst.isEmpty()) {
      return;
    }
    text.append("\n## Lowest ").append(metric).append("\n\n");
    Markdown.head(text, List.of("id", "question", metric), 2);
    for (QuestionResult each : worst) {
      Markdown.row(
          text,
          List.of(
              Markdown.escaped(each.id()),
              Markdown.escaped(each.question()),
              Cell.number(each.score(metric))));
    }
  }

  private static List<String> cells(String first, List<String> others) {
    List<String> cells = new ArrayList<>(List.of(first));
    cells.addAll(others);
    return cells;
  }
}
