package dev.chiffon.eval.retrieval;

import dev.chiffon.eval.data.Score;

/**
 * F1: the harmonic mean of {@link ContextPrecision} P and {@link ContextRecall} R.
 *
 * <pre>F1 = 2 * P * R / (P + R); 0 if nothing relevant was retrieved</pre>
 *
 * <p>Source: van Rijsbergen, "Information Retrieval", 1979; {@code set_F} of trec_eval. In [0, 1];
 * undefined if nothing relevant is known. An empty ranking has 0, for its recall is 0 whatever its
 * precision might be.
 *
 * @param relevance the least grade that is relevant, at least 1
 */
public record F1(int relevance) implements RetrievalMetric {

  /** Checks the grade. */
  public F1 {
    Notation.requireRelevance(relevance);
  }

  @Override
  public Score score(JudgedRanking ranking) {
    return ranking.scoreIfKnown(relevance, () -> harmonicMean(ranking));
  }

  private double harmonicMean(JudgedRanking ranking) {
    int ranks = ranking.ranksThatFind(ranking.size(), relevance);
    if (ranks == 0) {
      return 0;
    }
    double precision = (double) ranks / ranking.size();
    double recall = ranking.recall(ranking.size(), relevance);
    return 2 * precision * recall / (precision + recall);
  }

  @Override
  public String toString() {
    return Notation.of("F1", relevance);
  }
}
