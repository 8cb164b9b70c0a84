package dev.chiffon.examples.cli.view;

import dev.chiffon.eval.compare.Summary;
import dev.chiffon.eval.data.Score;
import org.jspecify.annotations.Nullable;

/**
 * A metric over questions, for JSON.
 *
 * @param mean over the questions for which it is defined; null if there are none
 * @param low lower end of the mean's 95 % interval; null below two questions
 * @param high upper end, likewise
 * @param n how many questions it is defined for
 */
public record MetricJson(
    @Nullable Double mean, @Nullable Double low, @Nullable Double high, int n) {

  static MetricJson of(Summary summary) {
    return new MetricJson(
        number(summary.mean()), number(summary.low()), number(summary.high()), summary.n());
  }

  static @Nullable Double number(Score score) {
    return score.value().isPresent() ? (Double) score.value().getAsDouble() : null;
  }
}
