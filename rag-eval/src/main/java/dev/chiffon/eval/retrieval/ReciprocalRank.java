package dev.chiffon.eval.retrieval;

import dev.chiffon.eval.data.Score;
import java.util.OptionalInt;

/**
 * RR: how near to the top the first relevant one stands. Its mean over questions is the MRR.
 *
 * <pre>RR = 1 / rank of the first relevant one; 0 if there is none in the first k ranks</pre>
 *
 * <p>Source: Voorhees, TREC-8 question answering track, 1999; without k the {@code recip_rank} of
 * trec_eval, which knows no cutoff. In [0, 1]; undefined if nothing relevant is known, for then
 * every ranking would have 0.
 *
 * @param relevance the least grade that is relevant, at least 1
 * @param k ranks looked at, at least 1; all if empty
 */
public record ReciprocalRank(int relevance, OptionalInt k) implements RetrievalMetric {

  /** Checks both. */
  public ReciprocalRank {
    Notation.requireRelevance(relevance);
    Notation.requireK(k);
  }

  /** Returns the reciprocal rank among all ranks; every grade from 1 is relevant. */
  public static ReciprocalRank full() {
    return new ReciprocalRank(1, OptionalInt.empty());
  }

  /** Returns the reciprocal rank among the first k; every grade from 1 is relevant. */
  public static ReciprocalRank at(int k) {
    return new ReciprocalRank(1, OptionalInt.of(k));
  }

  @Override
  public Score score(JudgedRanking ranking) {
    return ranking.scoreIfKnown(relevance, () -> reciprocal(ranking));
  }

  private double reciprocal(JudgedRanking ranking) {
    int depth = Math.min(k.orElse(Integer.MAX_VALUE), ranking.size());
    for (int rank = 1; rank <= depth; rank++) {
      if (ranking.found(rank, relevance) > 0) {
        return 1.0 / rank;
      }
    }
    return 0;
  }

  @Override
  public String toString() {
    return Notation.of("RR", relevance, k);
  }
}
