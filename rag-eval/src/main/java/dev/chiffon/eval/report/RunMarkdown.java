package dev.chiffon.eval.report;

import dev.chiffon.eval.compare.Summary;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.Expectation;
import dev.chiffon.eval.data.QuestionResult;
import java.util.ArrayList;
import java.util.Comparator;
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
    row(text, cells("system", List.copyOf(metrics)));
    row(text, cells("---", metrics.stream().map(metric -> "--:").toList()));
    for (EvalRun run : runs) {
      row(
          text,
          cells(
              escaped(run.system()),
              metrics.stream().map(metric -> Cell.estimate(Summary.of(run, metric))).toList()));
    }
    return text.toString();
  }

  /**
   * Returns the page of one run: the metrics, how many questions each could not be computed for and
   * why, and the questions with the lowest scores of {@code metric}.
   */
  public static String page(EvalRun run, String metric) {
    StringBuilder text = new StringBuilder("# " + escaped(run.system()) + "\n\n");
    text.append(questions(run)).append("\n\n");
    metrics(run, text);
    settings(run, text);
    worst(run, metric, text);
    return text.toString();
  }

  private static String questions(EvalRun run) {
    long refusals =
        run.results().stream().filter(each -> each.expected() == Expectation.REFUSAL).count();
    return run.results().size() + " questions, " + refusals + " of them to be refused.";
  }

  private static void metrics(EvalRun run, StringBuilder text) {
    row(text, List.of("metric", "mean", "95 % interval", "questions", "undefined"));
    row(text, List.of("---", "--:", "---", "--:", "---"));
    for (String metric : run.metrics()) {
      Summary summary = Summary.of(run, metric);
      row(
          text,
          List.of(
              metric,
              Cell.number(summary.mean()),
              summary.low().value().isPresent()
                  ? Cell.interval(summary.low(), summary.high())
                  : Cell.NONE,
              String.valueOf(summary.n()),
              reasons(summary)));
    }
  }

  private static String reasons(Summary summary) {
    return summary.undefined().entrySet().stream()
        .map(each -> each.getValue() + ": " + escaped(each.getKey()))
        .collect(Collectors.joining("; "));
  }

  private static void settings(EvalRun run, StringBuilder text) {
    Map<String, String> settings = new TreeMap<>(run.settings());
    settings.put("fingerprint of the documents", run.fingerprint().corpus());
    settings.put("fingerprint of the questions", run.fingerprint().questions());
    text.append("\n## Settings\n\n");
    row(text, List.of("setting", "value"));
    row(text, List.of("---", "---"));
    settings.forEach((key, value) -> row(text, List.of(escaped(key), escaped(value))));
  }

  private static void worst(EvalRun run, String metric, StringBuilder text) {
    List<QuestionResult> worst =
        run.results().stream()
            .filter(each -> each.score(metric).value().isPresent())
            .sorted(Comparator.comparingDouble(each -> value(each, metric)))
            .limit(WORST)
            .toList();
    if (worst.isEmpty()) {
      return;
    }
    text.append("\n## Lowest ").append(metric).append("\n\n");
    row(text, List.of("id", metric, "question"));
    row(text, List.of("---", "--:", "---"));
    for (QuestionResult each : worst) {
      row(
          text,
          List.of(escaped(each.id()), Cell.number(each.score(metric)), escaped(each.question())));
    }
  }

  private static double value(QuestionResult result, String metric) {
    return result.score(metric).value().orElseThrow();
  }

  private static List<String> cells(String first, List<String> others) {
    List<String> cells = new ArrayList<>(List.of(first));
    cells.addAll(others);
    return cells;
  }

  private static void row(StringBuilder text, List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  /** Keeps what others wrote from ending the cell or the line, and from being read as mark-up. */
  private static String escaped(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ")
        .strip()
        .replaceAll("([\\\\`*_\\[\\]<>|~#])", "\\\\$1");
  }
}
