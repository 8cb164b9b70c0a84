package dev.chiffon.eval.compare;

import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.Score;
import java.util.List;

/**
 * One metric in two runs on the same questions. Questions for which it is undefined in either run
 * stay out of everything here and are counted; what cannot be computed from the rest is undefined,
 * with the reason. Differences are the candidate's score less the baseline's: below 0 it got worse.
 *
 * @param metric the metric's name
 * @param baseline the run compared with: its system, and its settings if it has any
 * @param candidate the other run, likewise
 * @param baselineMean over the questions of both
 * @param candidateMean over the same questions
 * @param difference of the means, with its 95 % percentile bootstrap interval
 * @param spread standard deviation (n - 1) of the differences of the questions
 * @param p chances of such a difference between systems that are alike
 * @param effectSize Cohen's d_z: the mean of the differences over their spread
 * @param detectable the least true difference that a test at level .05 shows four times in five
 *     with so many questions and this spread (Bloom 1995)
 * @param outcomes how many questions got better, worse, and neither
 * @param leftOut how many questions are not compared
 * @param worst up to ten questions that lost most, largest loss first, ties by id
 */
public record PairedComparison(
    String metric,
    String baseline,
    String candidate,
    Score baselineMean,
    Score candidateMean,
    Estimate difference,
    Score spread,
    PValues p,
    Score effectSize,
    Score detectable,
    Outcomes outcomes,
    LeftOut leftOut,
    List<QuestionChange> worst) {

  private static final int WORST = 10;
  private static final double ALPHA = .05;

  /**
   * Two-sided p-values of a difference.
   *
   * @param randomisation of the paired randomisation test (Smucker, Allan and Carterette 2007)
   * @param holm the same, corrected for all tests made in one call (Holm 1979)
   * @param t of the paired t-test, not corrected
   */
  public record PValues(Score randomisation, Score holm, Score t) {}

  /**
   * How many questions changed, and how.
   *
   * @param wins the candidate's score is higher
   * @param losses it is lower
   * @param ties it is the same
   */
  public record Outcomes(int wins, int losses, int ties) {}

  /**
   * How many questions are not compared because the metric is undefined for them.
   *
   * @param inBaseline in the baseline only
   * @param inCandidate in the candidate only
   * @param inBoth in both
   */
  public record LeftOut(int inBaseline, int inCandidate, int inBoth) {}

  /** Copies the list. */
  public PairedComparison {
    worst = List.copyOf(worst);
  }

  /**
   * Returns the comparison of two runs.
   *
   * @throws IncomparableRunsException if questions, labels or documents are not the same
   */
  public static PairedComparison of(EvalRun baseline, EvalRun candidate, String metric) {
    Comparability.SAME_CORPUS.require(baseline, candidate);
    return of(baseline, candidate, metric, Resampling.defaults());
  }

  /**
   * Returns the comparison of two runs on the same questions over documents that may differ.
   *
   * @throws IncomparableRunsException if questions or labels are not the same
   */
  public static PairedComparison acrossCorpora(EvalRun baseline, EvalRun candidate, String metric) {
    Comparability.ANY_CORPUS.require(baseline, candidate);
    return of(baseline, candidate, metric, Resampling.defaults());
  }

  /** Returns the comparison of two runs that were checked. */
  static PairedComparison of(
      EvalRun baseline, EvalRun candidate, String metric, Resampling resampling) {
    Pairs pairs = Pairs.of(baseline, candidate, metric);
    double[] differences = pairs.values(QuestionChange::difference);
    Score spread = Moments.spreadOf(differences);
    Score randomisation = RandomisationTest.p(differences, resampling);
    return new PairedComparison(
        metric,
        RunName.of(baseline),
        RunName.of(candidate),
        Moments.meanOf(pairs.values(QuestionChange::baseline)),
        Moments.meanOf(pairs.values(QuestionChange::candidate)),
        Bootstrap.mean(differences, resampling),
        spread,
        new PValues(randomisation, randomisation, PairedTTest.p(differences)),
        EffectSize.of(differences),
        MinimumDetectableDifference.of(spread, differences.length, ALPHA),
        pairs.outcomes(),
        pairs.leftOut(),
        pairs.worst(WORST));
  }

  /** Returns how many questions are compared. */
  public int n() {
    return outcomes.wins() + outcomes.losses() + outcomes.ties();
  }

  /** Returns the same with the corrected p-value. */
  PairedComparison withHolm(double corrected) {
    return new PairedComparison(
        metric,
        baseline,
        candidate,
        baselineMean,
        candidateMean,
        difference,
        spread,
        new PValues(p.randomisation(), Score.of(corrected), p.t()),
        effectSize,
        detectable,
        outcomes,
        leftOut,
        worst);
  }
}
