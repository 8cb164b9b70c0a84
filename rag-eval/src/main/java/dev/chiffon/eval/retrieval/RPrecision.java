package dev.chiffon.eval.retrieval;

import dev.chiffon.eval.data.Score;

/**
 * RPrec: precision at the rank R, where R is how many are relevant; there precision equals recall.
 *
 * <pre>RPrec = relevant in the first R ranks / R</pre>
 *
 * <p>Source: Buckley and Voorhees, chapter 3 of "TREC: Experiment and Evaluation in Information
 * Retrieval", 2005; {@code Rprec} of trec_eval. In [0, 1]; undefined if nothing relevant is known.
 *
 * @param relevance the least grade that is relevant, at least 1
 */
public record RPrecision(int relevance) implements RetrievalMetric {

  /** Checks the grade. */
  public RPrecision {
    Notation.requireRelevance(relevance);
  }

  @Override
  public Score score(JudgedRanking ranking) {
    int known = ranking.judgedFrom(relevance);
    return ranking.scoreIfKnown(
        relevance, () -> (double) ranking.foundWithin(known, relevance) / known);
  }

  @Override
  public String toString() {
    return Notation.of("RPrec", relevance);
  }
}
