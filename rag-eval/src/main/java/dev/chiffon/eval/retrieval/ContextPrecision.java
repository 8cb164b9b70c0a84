package dev.chiffon.eval.retrieval;

import dev.chiffon.eval.data.Score;

/**
 * ContextPrecision: how much of all that was retrieved is relevant, wherever it stands.
 *
 * <pre>ContextPrecision = relevant retrieved / retrieved</pre>
 *
 * <p>Source: RAGAS, {@code IDBasedContextPrecision}; the same as {@code set_P} of trec_eval. In [0,
 * 1]; undefined if nothing was retrieved, as RAGAS has it, and if nothing relevant is known, for
 * then every ranking would have 0.
 *
 * @param relevance the least grade that is relevant, at least 1
 */
public record ContextPrecision(int relevance) implements RetrievalMetric {

  /** Checks the grade. */
  public ContextPrecision {
    Notation.requireRelevance(relevance);
  }

  @Override
  public Score score(JudgedRanking ranking) {
    int size = ranking.size();
    if (size == 0) {
      return Score.undefined("nothing was retrieved");
    }
    return ranking.scoreIfKnown(
        relevance, () -> (double) ranking.ranksThatFind(size, relevance) / size);
  }

  @Override
  public String toString() {
    return Notation.of("ContextPrecision", relevance);
  }
}
