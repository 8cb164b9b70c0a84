package dev.chiffon.eval.retrieval;

import dev.chiffon.eval.data.Score;

/**
 * Bpref: how often what is relevant stands before what was judged and is not. What nobody judged is
 * passed over, so that the metric bears judgments with gaps.
 *
 * <pre>
 * Bpref = 1/R * sum over relevant ranks i of 1 - min(n(i), R) / min(N, R)
 *
 * R     how many are relevant
 * N     how many were judged not relevant, with grade 0 or above
 * n(i)  how many of these stand before rank i
 * </pre>
 *
 * <p>Source: Buckley and Voorhees, SIGIR 2004, in the form of trec_eval's {@code bpref}, which
 * passes over grades below 0 as well. In [0, 1]; undefined if nothing relevant is known. Of chunks
 * against passages, all retrieved chunks count as judged, and no others.
 *
 * @param relevance the least grade that is relevant, at least 1
 */
public record Bpref(int relevance) implements RetrievalMetric {

  /** Checks the grade. */
  public Bpref {
    Notation.requireRelevance(relevance);
  }

  @Override
  public Score score(JudgedRanking ranking) {
    return ranking.scoreIfKnown(
        relevance, () -> preferences(ranking) / ranking.judgedFrom(relevance));
  }

  private double preferences(JudgedRanking ranking) {
    int known = ranking.judgedFrom(relevance);
    int most = Math.min(ranking.judgedFrom(0) - known, known);
    int before = 0;
    double kept = 0;
    for (int rank = 1; rank <= ranking.size(); rank++) {
      int found = ranking.found(rank, relevance);
      if (found > 0) {
        kept += found * (before == 0 ? 1 : 1 - (double) Math.min(before, known) / most);
      } else if (ranking.isJudged(rank) && ranking.grade(rank) >= 0) {
        before++;
      }
    }
    return kept;
  }

  @Override
  public String toString() {
    return Notation.of("Bpref", relevance);
  }
}
