package dev.chiffon.eval.compare;

import dev.chiffon.eval.compare.Finding.MissedFloor;
import dev.chiffon.eval.compare.Finding.ProvenLoss;
import dev.chiffon.eval.compare.Finding.Refusal;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.Score;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Judges whether a run is worse than a baseline. A loss is proven if the two-sided p-value of the
 * paired randomisation test, corrected by Holm's method over the metrics of the gate, is below the
 * significance, and the difference below 0 by more than the tolerance. So a system that is as good
 * as its baseline fails with a chance of at most half of the significance.
 *
 * @param metrics the metrics that must not get worse; if empty, all that both runs have
 * @param significance level of the test, in (0, 1)
 * @param floors the least means asked, by metric, of all questions that have a value
 * @param tolerance a loss that is accepted even if it is proven, at least 0
 * @param lossToDetect the gate warns if there are too few questions to show it, in (0, 1)
 * @param resampling how often chance is asked
 */
public record Gate(
    SortedSet<String> metrics,
    double significance,
    SortedMap<String, Double> floors,
    double tolerance,
    double lossToDetect,
    Resampling resampling) {

  /** Copies the collections and checks the ranges. */
  public Gate {
    metrics = Collections.unmodifiableSortedSet(new TreeSet<>(metrics));
    floors = Collections.unmodifiableSortedMap(new TreeMap<>(floors));
    requireShare("a significance", significance);
    requireShare("a loss to detect", lossToDetect);
    if (!(tolerance >= 0 && tolerance < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("need a tolerance of at least 0, got " + tolerance);
    }
    floors.forEach(Gate::requireFinite);
  }

  /**
   * Returns a gate of all metrics at a significance of .05, without floors and tolerance, that
   * warns if a loss of .05 could go unseen.
   */
  public static Gate defaults() {
    return new Gate(new TreeSet<>(), .05, new TreeMap<>(), 0, .05, Resampling.defaults());
  }

  /** Returns the same of these metrics only: the fewer, the smaller a loss can be proven. */
  public Gate withMetrics(Collection<String> names) {
    return new Gate(
        new TreeSet<>(names), significance, floors, tolerance, lossToDetect, resampling);
  }

  /** Returns the same at another significance, in (0, 1). */
  public Gate withSignificance(double level) {
    return new Gate(metrics, level, floors, tolerance, lossToDetect, resampling);
  }

  /** Returns the same that asks a mean of at least the floor, too. */
  public Gate withFloor(String metric, double floor) {
    SortedMap<String, Double> more = new TreeMap<>(floors);
    more.put(metric, floor);
    return new Gate(metrics, significance, more, tolerance, lossToDetect, resampling);
  }

  /** Returns the same that accepts losses of that size, at least 0. */
  public Gate withTolerance(double loss) {
    return new Gate(metrics, significance, floors, loss, lossToDetect, resampling);
  }

  /** Returns the same that warns if a loss of that size could go unseen, in (0, 1). */
  public Gate withLossToDetect(double loss) {
    return new Gate(metrics, significance, floors, tolerance, loss, resampling);
  }

  /** Returns the same with so many resamples. */
  public Gate withResampling(Resampling other) {
    return new Gate(metrics, significance, floors, tolerance, lossToDetect, other);
  }

  /**
   * Returns what is to be said of a run. Runs on other questions or another corpus are a {@link
   * Refusal}, not an exception.
   *
   * @throws IllegalArgumentException if a metric or a floor is named that a run does not have, or
   *     the runs share no metric
   */
  public Verdict judge(EvalRun baseline, EvalRun candidate) {
    List<Finding> findings = new ArrayList<>();
    Optional<Comparison> comparison = Optional.empty();
    try {
      Comparability.SAME_CORPUS.require(baseline, candidate);
      comparison = Optional.of(compare(baseline, candidate));
      comparison.ifPresent(made -> findings.addAll(losses(made)));
    } catch (IncomparableRunsException changed) {
      findings.add(new Refusal(changed.changes(), String.valueOf(changed.getMessage())));
    }
    findings.addAll(missedFloors(candidate));
    if (comparison.isPresent()) {
      Warnings warnings = new Warnings(this);
      findings.addAll(warnings.of(comparison.get()));
      findings.addAll(warnings.missing(baseline, candidate));
    }
    return new Verdict(findings, comparison);
  }

  private Comparison compare(EvalRun baseline, EvalRun candidate) {
    SortedSet<String> shared = Comparison.shared(baseline, candidate);
    metrics.forEach(metric -> requireNamed(metric, shared));
    return Comparison.of(baseline, candidate, metrics.isEmpty() ? shared : metrics, resampling);
  }

  private List<ProvenLoss> losses(Comparison comparison) {
    return comparison.pairs().stream().filter(this::isProvenLoss).map(ProvenLoss::new).toList();
  }

  private boolean isProvenLoss(PairedComparison pair) {
    return pair.p().holm().value().orElse(1) < significance
        && pair.difference().mean().value().orElse(0) < -tolerance;
  }

  /**
   * Returns the floors that a run misses, by metric ascending; needs no baseline.
   *
   * @throws IllegalArgumentException if a floor is named of a metric that the run does not have
   */
  public List<MissedFloor> missedFloors(EvalRun run) {
    List<MissedFloor> missed = new ArrayList<>();
    for (Map.Entry<String, Double> floor : floors.entrySet()) {
      requireNamed(floor.getKey(), run.metrics());
      Score mean = Summary.meanOf(run, floor.getKey());
      if (!(mean.value().orElse(Double.NEGATIVE_INFINITY) >= floor.getValue())) {
        missed.add(new MissedFloor(floor.getKey(), floor.getValue(), mean));
      }
    }
    return missed;
  }

  private static void requireNamed(String metric, SortedSet<String> known) {
    if (!known.contains(metric)) {
      throw new IllegalArgumentException(
          "need a metric that was measured, one of %s, got '%s'".formatted(known, metric));
    }
  }

  private static void requireShare(String what, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException("need %s in (0, 1), got %s".formatted(what, value));
    }
  }

  private static void requireFinite(String metric, double floor) {
    if (!Double.isFinite(floor)) {
      throw new IllegalArgumentException(
          "need a finite floor of %s, got %s".formatted(metric, floor));
    }
  }
}
