package dev.chiffon.eval.compare;

import dev.chiffon.eval.data.EvalRun;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A baseline against other runs on the same questions, in every metric they share: pipelines,
 * retrievers, embedders, chunkers or rerankers.
 *
 * <p>The p-values are corrected by Holm's method over the family of all tests of the call: each
 * metric of each candidate, but for those without a p-value. Asking for fewer metrics or candidates
 * therefore shows more.
 *
 * @param baseline the run compared with: its system, and its settings if it has any
 * @param pairs by candidate in the order given, then by metric ascending
 */
public record Comparison(String baseline, List<PairedComparison> pairs) {

  /** Copies the list. */
  public Comparison {
    pairs = List.copyOf(pairs);
  }

  /**
   * Returns the comparison in all metrics that a candidate shares with the baseline.
   *
   * @throws IncomparableRunsException if questions, labels or documents are not the same
   * @throws IllegalArgumentException if two candidates have the same system and settings, or one
   *     shares no metric with the baseline
   */
  public static Comparison of(EvalRun baseline, List<EvalRun> candidates) {
    return of(baseline, candidates, Resampling.defaults());
  }

  /** Returns the comparison with so many resamples. */
  public static Comparison of(EvalRun baseline, List<EvalRun> candidates, Resampling resampling) {
    candidates.forEach(each -> Comparability.SAME_CORPUS.require(baseline, each));
    return checked(baseline, candidates, resampling);
  }

  /**
   * Returns the comparison of runs on the same questions over documents that may differ.
   *
   * @throws IncomparableRunsException if questions or labels are not the same
   * @throws IllegalArgumentException as {@link #of} does
   */
  public static Comparison acrossCorpora(EvalRun baseline, List<EvalRun> candidates) {
    candidates.forEach(each -> Comparability.ANY_CORPUS.require(baseline, each));
    return checked(baseline, candidates, Resampling.defaults());
  }

  /** Returns the comparison of one candidate, which may be the same system, in some metrics. */
  static Comparison of(
      EvalRun baseline, EvalRun candidate, Collection<String> metrics, Resampling resampling) {
    Comparability.SAME_CORPUS.require(baseline, candidate);
    return new Comparison(
        RunName.of(baseline),
        corrected(
            metrics.stream()
                .map(metric -> PairedComparison.of(baseline, candidate, metric, resampling))
                .toList()));
  }

  private static Comparison checked(
      EvalRun baseline, List<EvalRun> candidates, Resampling resampling) {
    Set<String> names = new HashSet<>();
    List<PairedComparison> pairs = new ArrayList<>();
    for (EvalRun candidate : candidates) {
      if (!names.add(RunName.of(candidate))) {
        throw new IllegalArgumentException(
            "need candidates that differ in system or settings, got '%s' twice"
                .formatted(RunName.of(candidate)));
      }
      for (String metric : shared(baseline, candidate)) {
        pairs.add(PairedComparison.of(baseline, candidate, metric, resampling));
      }
    }
    return new Comparison(RunName.of(baseline), corrected(pairs));
  }

  /** Returns the metrics that both runs have, ascending, at least one. */
  static SortedSet<String> shared(EvalRun baseline, EvalRun candidate) {
    SortedSet<String> shared = new TreeSet<>(baseline.metrics());
    shared.retainAll(candidate.metrics());
    if (shared.isEmpty()) {
      throw new IllegalArgumentException(
          "need a metric that both runs have, got %s of '%s' and %s of '%s'"
              .formatted(
                  baseline.metrics(),
                  RunName.of(baseline),
                  candidate.metrics(),
                  RunName.of(candidate)));
    }
    return shared;
  }

  private static List<PairedComparison> corrected(List<PairedComparison> pairs) {
    double[] p =
        pairs.stream().flatMapToDouble(pair -> pair.p().randomisation().value().stream()).toArray();
    double[] holm = HolmCorrection.correct(p);
    List<PairedComparison> corrected = new ArrayList<>();
    int next = 0;
    for (PairedComparison pair : pairs) {
      boolean tested = pair.p().randomisation().value().isPresent();
      corrected.add(tested ? pair.withHolm(holm[next++]) : pair);
    }
    return corrected;
  }
}
