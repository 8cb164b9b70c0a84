package dev.chiffon.eval.retrieval;

import dev.chiffon.eval.data.Score;
import java.util.OptionalInt;

/**
 * AP: precision at the rank of each relevant one, averaged over all relevant ones; those not
 * retrieved count as 0. Its mean over questions is the MAP.
 *
 * <pre>AP@k = sum over relevant ranks i = 1..k of Precision@i / all relevant</pre>
 *
 * <p>Source: Buckley and Voorhees, SIGIR 2000; {@code map} of trec_eval, with k its {@code
 * map_cut}, which divides by all relevant ones as well, also if they are more than k. In [0, 1];
 * undefined if nothing relevant is known. Passages that one chunk finds together count at its rank
 * each.
 *
 * @param relevance the least grade that is relevant, at least 1
 * @param k ranks looked at, at least 1; all if empty
 */
public record AveragePrecision(int relevance, OptionalInt k) implements RetrievalMetric {

  /** Checks both. */
  public AveragePrecision {
    Notation.requireRelevance(relevance);
    Notation.requireK(k);
  }

  /** Returns average precision of all ranks; every grade from 1 is relevant. */
  public static AveragePrecision full() {
    return new AveragePrecision(1, OptionalInt.empty());
  }

  /** Returns average precision of the first k ranks; every grade from 1 is relevant. */
  public static AveragePrecision at(int k) {
    return new AveragePrecision(1, OptionalInt.of(k));
  }

  @Override
  public Score score(JudgedRanking ranking) {
    return ranking.scoreIfKnown(
        relevance, () -> sumOfPrecisions(ranking) / ranking.judgedFrom(relevance));
  }

  private double sumOfPrecisions(JudgedRanking ranking) {
    int depth = Math.min(k.orElse(Integer.MAX_VALUE), ranking.size());
    int relevantRanks = 0;
    double sum = 0;
    for (int rank = 1; rank <= depth; rank++) {
      int found = ranking.found(rank, relevance);
      if (found > 0) {
        relevantRanks++;
        sum += found * ((double) relevantRanks / rank);
      }
    }
    return sum;
  }

  @Override
  public String toString() {
    return Notation.of("AP", relevance, k);
  }
}
