package dev.chiffon.examples.cli.view;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chiffon.eval.compare.Summary;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.QuestionResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The run of one system, for JSON: a field for each metric, under its name.
 *
 * @param system its name
 * @param settings what else tells it apart
 * @param chunks the chunks it was measured on; left out if they are not its own
 * @param metrics by name; then {@code folds} and {@code spread}, if asked for, and {@code worst},
 *     the questions that did worst by the first metric, worst first
 */
public record MeasuredJson(
    String system,
    Map<String, String> settings,
    @JsonInclude(JsonInclude.Include.NON_NULL) SystemRun.@Nullable Chunks chunks,
    @JsonAnyGetter Map<String, Object> metrics) {
  private static final int WORST = 10;

  /** Copies the map, in its order. */
  public MeasuredJson {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }

  /**
   * A question with a low score.
   *
   * @param id its id
   * @param question its text
   * @param metric the metric's name
   * @param score what it says
   */
  public record Worst(String id, String question, String metric, double score) {}

  /**
   * Part of a run.
   *
   * @param questions how many questions it has
   * @param metrics by name
   */
  public record Fold(int questions, @JsonAnyGetter Map<String, MetricJson> metrics) {}

  /**
   * How much the means of the folds differ.
   *
   * @param least the lowest of them
   * @param most the highest
   * @param deviation their standard deviation (n - 1)
   */
  public record Spread(double least, double most, double deviation) {

    static Spread of(List<Double> means) {
      double mean = means.stream().mapToDouble(each -> each).average().orElseThrow();
      double squares = means.stream().mapToDouble(each -> (each - mean) * (each - mean)).sum();
      return new Spread(
          Collections.min(means),
          Collections.max(means),
          Math.sqrt(squares / Math.max(1, means.size() - 1)));
    }
  }

  /** Returns the view, with the metrics in the order given. */
  public static MeasuredJson of(SystemRun system, List<String> metrics) {
    EvalRun run = system.run();
    Map<String, Object> measured = new LinkedHashMap<>(summaries(run, metrics));
    if (!system.folds().isEmpty()) {
      List<Fold> folds =
          system.folds().stream()
              .map(fold -> new Fold(fold.results().size(), summaries(fold, metrics)))
              .toList();
      measured.put("folds", folds);
      measured.put("spread", spreads(folds, metrics));
    }
    measured.put("worst", worst(run, metrics.get(0)));
    return new MeasuredJson(run.system(), run.settings(), system.chunks().orElse(null), measured);
  }

  private static Map<String, MetricJson> summaries(EvalRun run, List<String> metrics) {
    Map<String, MetricJson> summaries = new LinkedHashMap<>();
    metrics.forEach(name -> summaries.put(name, MetricJson.of(Summary.of(run, name))));
    return summaries;
  }

  private static Map<String, Spread> spreads(List<Fold> folds, List<String> metrics) {
    Map<String, Spread> spreads = new LinkedHashMap<>();
    for (String metric : metrics) {
      List<Double> means = new ArrayList<>();
      for (Fold fold : folds) {
        MetricJson summary = fold.metrics().get(metric);
        if (summary != null && summary.mean() != null) {
          means.add(summary.mean());
        }
      }
      if (!means.isEmpty()) {
        spreads.put(metric, Spread.of(means));
      }
    }
    return spreads;
  }

  /** Returns the questions with the lowest scores, lowest first, ties by id. */
  static List<Worst> worst(EvalRun run, String metric) {
    return run.lowest(metric, WORST).stream().map(each -> worst(each, metric)).toList();
  }

  private static Worst worst(QuestionResult result, String metric) {
    double score = result.score(metric).value().orElseThrow();
    return new Worst(result.id(), result.question(), metric, score);
  }
}
