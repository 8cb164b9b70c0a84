package dev.chiffon.eval.report;

import dev.chiffon.eval.compare.Estimate;
import dev.chiffon.eval.compare.PairedComparison;
import dev.chiffon.eval.compare.Summary;
import dev.chiffon.eval.data.Score;
import java.util.List;
import java.util.Locale;

/** Numbers as people read them, the same in every locale. */
final class Cell {

  /** What stands where there is no number. */
  static final String NONE = "-";

  private Cell() {}

  /** Returns such as {@code .705}: three decimals, without the zero of a number below 1. */
  static String number(double value) {
    String digits = String.format(Locale.ROOT, "%.3f", value);
    if (digits.matches("-0\\.0+")) {
      digits = digits.substring(1);
    }
    return digits.replaceFirst("^(-?)0\\.", "$1.");
  }

  static String number(Score score) {
    return score.value().isPresent() ? number(score.value().getAsDouble()) : NONE;
  }

  /** Returns such as {@code +.012}, with the sign. */
  static String signed(Score score) {
    boolean rises = score.value().isPresent() && score.value().getAsDouble() >= 0;
    return (rises ? "+" : "") + number(score);
  }

  /** Returns such as {@code .705 [.681, .728]}; without an interval if there is none. */
  static String estimate(Summary summary) {
    return summary.low().value().isPresent()
        ? number(summary.mean()) + " " + interval(summary.low(), summary.high())
        : number(summary.mean());
  }

  static String interval(Score low, Score high) {
    return low.value().isPresent() ? "[" + number(low) + ", " + number(high) + "]" : NONE;
  }

  /** Returns such as {@code +.012 [-.003, .027]}. */
  static String difference(Estimate estimate) {
    return estimate.low().value().isPresent()
        ? signed(estimate.mean()) + " " + interval(estimate.low(), estimate.high())
        : signed(estimate.mean());
  }

  /** Returns a p-value with the digits that tell: {@code .034}, {@code <.001}. */
  static String p(Score p) {
    boolean tiny = p.value().isPresent() && p.value().getAsDouble() < .001;
    return tiny ? "<.001" : number(p);
  }

  /** Returns what tables of comparisons show alike: means, difference, p-values, effect size. */
  static List<String> of(PairedComparison pair) {
    return List.of(
        number(pair.baselineMean()),
        number(pair.candidateMean()),
        difference(pair.difference()),
        p(pair.p().randomisation()),
        p(pair.p().holm()),
        signed(pair.effectSize()));
  }
}
