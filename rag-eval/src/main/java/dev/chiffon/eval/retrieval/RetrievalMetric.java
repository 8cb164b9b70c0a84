package dev.chiffon.eval.retrieval;

import dev.chiffon.eval.data.Score;

/**
 * A metric of rankings. Implementations are records whose {@link Object#toString} is the name that
 * papers print, such as {@code nDCG@10}; {@link Metrics#parse} turns it back. Safe for any number
 * of threads.
 */
public interface RetrievalMetric {

  /** Returns the score of one question; undefined where there is nothing to divide by. */
  Score score(JudgedRanking ranking);
}
