package dev.chiffon.eval.compare;

import dev.chiffon.eval.compare.Finding.LostScores;
import dev.chiffon.eval.compare.Finding.TooFewQuestions;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a gate lets pass and yet says. */
final class Warnings {
  private final Gate gate;

  Warnings(Gate gate) {
    this.gate = gate;
  }

  /** Returns the warnings of a comparison, by metric ascending; those not compared come last. */
  List<Finding> of(Comparison comparison) {
    List<Finding> warnings = new ArrayList<>();
    double alpha = gate.significance() / comparison.pairs().size();
    for (PairedComparison pair : comparison.pairs()) {
      Score detectable = detectable(pair, alpha);
      if (detectable.value().orElse(Double.POSITIVE_INFINITY) > gate.lossToDetect()) {
        warnings.add(new TooFewQuestions(pair.metric(), pair.n(), detectable, gate.lossToDetect()));
      }
      if (pair.leftOut().inCandidate() > 0) {
        warnings.add(new LostScores(pair.metric(), pair.leftOut().inCandidate()));
      }
    }
    return warnings;
  }

  /**
   * Returns a warning for each metric of the baseline that the candidate does not have, if the gate
   * is one of all metrics.
   */
  List<LostScores> missing(EvalRun baseline, EvalRun candidate) {
    SortedSet<String> missing = new TreeSet<>(baseline.metrics());
    missing.removeAll(candidate.metrics());
    return missing.stream()
        .filter(metric -> gate.metrics().isEmpty())
        .map(metric -> new LostScores(metric, baseline.values(metric).size()))
        .filter(lost -> lost.questions() > 0)
        .toList();
  }

  /**
   * Where fewer questions changed than could ever be proven by signs (2^(1 - changed) is the least
   * p), their spread says little of that of a loss to come. Then one is assumed that fails whole
   * questions: differences of -1 and 0.
   */
  private Score detectable(PairedComparison pair, double alpha) {
    int changed = pair.outcomes().wins() + pair.outcomes().losses();
    boolean known = Math.scalb(1., 1 - changed) < alpha;
    double loss = gate.lossToDetect();
    Score whole = Score.of(Math.sqrt(loss * (1 - loss)));
    return MinimumDetectableDifference.of(known ? pair.spread() : whole, pair.n(), alpha);
  }
}
