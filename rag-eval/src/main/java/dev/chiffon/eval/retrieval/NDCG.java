package dev.chiffon.eval.retrieval;

import dev.chiffon.eval.data.Score;

/**
 * nDCG@k: gain discounted by the logarithm of the rank, over the gain of the ideal order.
 *
 * <pre>DCG@k = sum over ranks i = 1..k of grade(i) / log2(i + 1)</pre>
 *
 * <p>Source: Järvelin and Kekäläinen, ACM TOIS 20(4), 2002, with trec_eval's linear gain ({@code
 * ndcg_cut}). In [0, 1]; undefined if nothing relevant is known.
 *
 * @param k ranks looked at, at least 1
 */
public record NDCG(int k) implements RetrievalMetric {

  /** Checks k. */
  public NDCG {
    if (k < 1) {
      throw new IllegalArgumentException("need k >= 1, got " + k);
    }
  }

  @Override
  public Score score(JudgedRanking ranking) {
    double ideal = 0;
    double gained = 0;
    for (int rank = 1; rank <= k; rank++) {
      double discount = Math.log(rank + 1) / Math.log(2);
      ideal += ranking.idealGrade(rank) / discount;
      gained += rank <= ranking.size() ? Math.max(0, ranking.grade(rank)) / discount : 0;
    }
    return ideal == 0 ? Score.undefined("nothing relevant is known") : Score.of(gained / ideal);
  }

  @Override
  public String toString() {
    return "nDCG@" + k;
  }
}
