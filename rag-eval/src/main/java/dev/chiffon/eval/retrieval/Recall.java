package dev.chiffon.eval.retrieval;

import dev.chiffon.eval.data.Score;

/**
 * Recall@k: how much of all that is relevant stands in the first k ranks.
 *
 * <pre>Recall@k = relevant in the first k ranks / all relevant</pre>
 *
 * <p>Source: {@code recall} of trec_eval. In [0, 1]; undefined if nothing relevant is known. Not to
 * be confused with {@link Success}, which other libraries call recall, too.
 *
 * @param relevance the least grade that is relevant, at least 1
 * @param k ranks looked at, at least 1
 */
public record Recall(int relevance, int k) implements RetrievalMetric {

  /** Checks both. */
  public Recall {
    Notation.requireRelevance(relevance);
    Notation.requireK(k);
  }

  /** Returns recall of the first k ranks; every grade from 1 is relevant. */
  public static Recall at(int k) {
    return new Recall(1, k);
  }

  @Override
  public Score score(JudgedRanking ranking) {
    return ranking.scoreIfKnown(relevance, () -> ranking.recall(k, relevance));
  }

  @Override
  public String toString() {
    return Notation.of("Recall", relevance, k);
  }
}
