package dev.chiffon.eval.retrieval;

import dev.chiffon.eval.data.Score;

/**
 * RBP: gain per rank read by someone who goes on to the next one with probability p.
 *
 * <pre>RBP = (1 - p) * sum over ranks i of p^(i - 1) * gain(i), gain = grade / highest grade judged
 * </pre>
 *
 * <p>Source: Moffat and Zobel, ACM TOIS 27(1), 2008; {@code rbp} of trec_eval with its p = 0.9,
 * including how it scales grades into [0, 1]. In [0, 1], but a ranking of n can reach 1 - p^n only;
 * undefined if nothing relevant is known.
 *
 * @param p the probability of going on, above 0 and below 1
 */
public record RankBiasedPrecision(double p) implements RetrievalMetric {
  static final double TREC_PERSISTENCE = 0.9;

  /** Checks p. */
  public RankBiasedPrecision {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("need 0 < p < 1, got " + p);
    }
  }

  /** Returns RBP with p = 0.9, as trec_eval has it. */
  public static RankBiasedPrecision standard() {
    return new RankBiasedPrecision(TREC_PERSISTENCE);
  }

  @Override
  public Score score(JudgedRanking ranking) {
    return ranking.scoreIfKnown(
        1, () -> Math.min(1, (1 - p) * gain(ranking) / ranking.idealGrade(1)));
  }

  private double gain(JudgedRanking ranking) {
    double reached = 1;
    double sum = 0;
    for (int rank = 1; rank <= ranking.size(); rank++) {
      sum += reached * Math.max(0, ranking.grade(rank));
      reached *= p;
    }
    return sum;
  }

  @Override
  public String toString() {
    return p == TREC_PERSISTENCE ? "RBP" : "RBP(p=" + p + ")";
  }
}
