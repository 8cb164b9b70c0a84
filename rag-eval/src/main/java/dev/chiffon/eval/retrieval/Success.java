package dev.chiffon.eval.retrieval;

import dev.chiffon.eval.data.Score;

/**
 * Success@k: whether anything relevant stands in the first k ranks; also known as hit rate.
 *
 * <pre>Success@k = 1 if something relevant is in the first k ranks, else 0</pre>
 *
 * <p>Source: {@code success} of trec_eval. 0 or 1; undefined if nothing relevant is known, for then
 * every ranking would have 0.
 *
 * @param relevance the least grade that is relevant, at least 1
 * @param k ranks looked at, at least 1
 */
public record Success(int relevance, int k) implements RetrievalMetric {

  /** Checks both. */
  public Success {
    Notation.requireRelevance(relevance);
    Notation.requireK(k);
  }

  /** Returns success in the first k ranks; every grade from 1 is relevant. */
  public static Success at(int k) {
    return new Success(1, k);
  }

  @Override
  public Score score(JudgedRanking ranking) {
    return ranking.scoreIfKnown(relevance, () -> ranking.ranksThatFind(k, relevance) > 0 ? 1 : 0);
  }

  @Override
  public String toString() {
    return Notation.of("Success", relevance, k);
  }
}
