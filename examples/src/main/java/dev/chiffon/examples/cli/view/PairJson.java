package dev.chiffon.examples.cli.view;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import dev.chiffon.eval.compare.Comparison;
import dev.chiffon.eval.compare.PairedComparison;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One metric in two runs, for JSON. What cannot be computed is null.
 *
 * @param mean the candidate's mean less the baseline's, over the questions of both
 * @param low lower end of its 95 % interval
 * @param high upper end, likewise
 * @param n how many questions are compared
 * @param baseline the baseline's mean
 * @param candidate the candidate's mean
 * @param p two-sided p-value of the paired randomisation test
 * @param pHolm the same, corrected for all metrics that were compared
 * @param pT two-sided p-value of the paired t-test
 * @param effect Cohen's d_z
 * @param detectable the least difference that so many questions would show four times in five
 * @param wins how many questions got better
 * @param losses how many got worse
 * @param ties how many stayed the same
 * @param leftOut for how many questions it is undefined in either run
 */
public record PairJson(
    @Nullable Double mean,
    @Nullable Double low,
    @Nullable Double high,
    int n,
    @Nullable Double baseline,
    @Nullable Double candidate,
    @Nullable Double p,
    @Nullable Double pHolm,
    @Nullable Double pT,
    @Nullable Double effect,
    @Nullable Double detectable,
    int wins,
    int losses,
    int ties,
    int leftOut) {

  /**
   * Two systems of one command.
   *
   * @param baseline the one compared with
   * @param candidate the other
   * @param metrics each metric, under its name
   */
  public record Systems(
      String baseline, String candidate, @JsonAnyGetter Map<String, PairJson> metrics) {}

  /** Returns the view of a comparison with a single candidate. */
  static Systems systems(Comparison comparison) {
    PairedComparison first = comparison.pairs().get(0);
    return new Systems(first.baseline(), first.candidate(), byMetric(comparison));
  }

  /** Returns the views of a comparison with a single candidate, by metric. */
  static Map<String, PairJson> byMetric(Comparison comparison) {
    Map<String, PairJson> pairs = new LinkedHashMap<>();
    comparison.pairs().forEach(pair -> pairs.put(pair.metric(), of(pair)));
    return pairs;
  }

  private static PairJson of(PairedComparison pair) {
    return new PairJson(
        MetricJson.number(pair.difference().mean()),
        MetricJson.number(pair.difference().low()),
        MetricJson.number(pair.difference().high()),
        pair.n(),
        MetricJson.number(pair.baselineMean()),
        MetricJson.number(pair.candidateMean()),
        MetricJson.number(pair.p().randomisation()),
        MetricJson.number(pair.p().holm()),
        MetricJson.number(pair.p().t()),
        MetricJson.number(pair.effectSize()),
        MetricJson.number(pair.detectable()),
        pair.outcomes().wins(),
        pair.outcomes().losses(),
        pair.outcomes().ties(),
        pair.leftOut().inBaseline() + pair.leftOut().inCandidate() + pair.leftOut().inBoth());
  }
}
