package dev.chiffon.eval.compare;

import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.Score;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One metric of one run over its questions.
 *
 * @param metric the metric's name
 * @param mean over the questions for which it is defined; undefined if there are none
 * @param low lower end of the mean's 95 % bootstrap interval; undefined below two questions
 * @param high upper end, likewise
 * @param n how many questions it is defined for
 * @param undefined how many questions it is not defined for, by the reason, ascending
 */
public record Summary(
    String metric, Score mean, Score low, Score high, int n, SortedMap<String, Integer> undefined) {

  /** Copies the counts. */
  public Summary {
    undefined = Collections.unmodifiableSortedMap(new TreeMap<>(undefined));
  }

  /**
   * Returns the summary of a metric; of one that was not measured it has n = 0 and that reason for
   * each question.
   */
  public static Summary of(EvalRun run, String metric) {
    return of(run, metric, Resampling.defaults());
  }

  /** Returns the summary with so many resamples. */
  public static Summary of(EvalRun run, String metric, Resampling resampling) {
    double[] values = values(run, metric);
    Estimate estimate = Bootstrap.mean(values, resampling);
    return new Summary(
        metric,
        estimate.mean(),
        estimate.low(),
        estimate.high(),
        values.length,
        reasons(run, metric));
  }

  /** Returns the mean alone, which costs no resamples; undefined if there is no value. */
  public static Score meanOf(EvalRun run, String metric) {
    return Moments.meanOf(values(run, metric));
  }

  private static double[] values(EvalRun run, String metric) {
    return run.values(metric).stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static SortedMap<String, Integer> reasons(EvalRun run, String metric) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    run.results()
        .forEach(
            result -> {
              if (result.score(metric) instanceof Score.Undefined undefined) {
                counts.merge(undefined.reason(), 1, Integer::sum);
              }
            });
    return counts;
  }
}
