package dev.chiffon.eval.retrieval;

import dev.chiffon.eval.data.Score;
import java.util.OptionalInt;

/**
 * nDCG@k: gain discounted by the logarithm of the rank, over the gain of the ideal order.
 *
 * <pre>
 * DCG@k  = sum over ranks i = 1..k of grade(i) / log2(i + 1), grades below 0 counting as 0
 * nDCG@k = DCG@k / DCG@k of everything judged, by grade descending
 * </pre>
 *
 * <p>Source: Järvelin and Kekäläinen, ACM TOIS 20(4), 2002, with trec_eval's linear gain ({@code
 * ndcg_cut}; {@code ndcg} without k). In [0, 1]; undefined if nothing relevant is known.
 *
 * @param k ranks looked at, at least 1; all if empty
 */
public record NDCG(OptionalInt k) implements RetrievalMetric {

  /** Checks k. */
  public NDCG {
    Notation.requireK(k);
  }

  /** Returns nDCG of all ranks. */
  public static NDCG full() {
    return new NDCG(OptionalInt.empty());
  }

  /** Returns nDCG of the first k ranks. */
  public static NDCG at(int k) {
    return new NDCG(OptionalInt.of(k));
  }

  @Override
  public Score score(JudgedRanking ranking) {
    int depth = k.orElse(Integer.MAX_VALUE);
    double gained = 0;
    for (int rank = 1; rank <= Math.min(depth, ranking.size()); rank++) {
      int grade = ranking.grade(rank);
      gained += grade > 0 ? grade * Discounts.at(rank) : 0;
    }
    double dcg = gained;
    return ranking.scoreIfKnown(1, () -> Math.min(1, dcg / idealGain(ranking, depth)));
  }

  private static double idealGain(JudgedRanking ranking, int depth) {
    double ideal = 0;
    for (int rank = 1; rank <= depth && ranking.idealGrade(rank) > 0; rank++) {
      ideal += ranking.idealGrade(rank) * Discounts.at(rank);
    }
    return ideal;
  }

  @Override
  public String toString() {
    return Notation.of("nDCG", 1, k);
  }
}
