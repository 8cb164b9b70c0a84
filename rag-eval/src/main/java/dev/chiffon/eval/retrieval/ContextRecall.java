package dev.chiffon.eval.retrieval;

import dev.chiffon.eval.data.Score;

/**
 * ContextRecall: how much of all that is relevant was retrieved, wherever it stands.
 *
 * <pre>ContextRecall = relevant retrieved / all relevant</pre>
 *
 * <p>Source: RAGAS, {@code IDBasedContextRecall}; the same as {@code set_recall} of trec_eval. In
 * [0, 1]; undefined if nothing relevant is known.
 *
 * @param relevance the least grade that is relevant, at least 1
 */
public record ContextRecall(int relevance) implements RetrievalMetric {

  /** Checks the grade. */
  public ContextRecall {
    Notation.requireRelevance(relevance);
  }

  @Override
  public Score score(JudgedRanking ranking) {
    return ranking.scoreIfKnown(relevance, () -> ranking.recall(ranking.size(), relevance));
  }

  @Override
  public String toString() {
    return Notation.of("ContextRecall", relevance);
  }
}
