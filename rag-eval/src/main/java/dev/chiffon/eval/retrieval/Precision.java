package dev.chiffon.eval.retrieval;

import dev.chiffon.eval.data.Score;

/**
 * Precision@k: how much of the first k ranks is relevant. Divided by k also if fewer were
 * retrieved, so that an empty ranking has 0.
 *
 * <pre>Precision@k = relevant in the first k ranks / k</pre>
 *
 * <p>Source: {@code P} of trec_eval. In [0, 1]; undefined if nothing relevant is known, for then
 * every ranking would have 0.
 *
 * @param relevance the least grade that is relevant, at least 1
 * @param k ranks looked at, at least 1
 */
public record Precision(int relevance, int k) implements RetrievalMetric {

  /** Checks both. */
  public Precision {
    Notation.requireRelevance(relevance);
    Notation.requireK(k);
  }

  /** Returns precision of the first k ranks; every grade from 1 is relevant. */
  public static Precision at(int k) {
    return new Precision(1, k);
  }

  @Override
  public Score score(JudgedRanking ranking) {
    return ranking.scoreIfKnown(relevance, () -> (double) ranking.ranksThatFind(k, relevance) / k);
  }

  @Override
  public String toString() {
    return Notation.of("Precision", relevance, k);
  }
}
