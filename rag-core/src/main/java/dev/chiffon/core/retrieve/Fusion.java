package dev.chiffon.core.retrieve;

/** How {@link HybridRetriever} makes one score of a chunk's lexical and dense ones. */
public enum Fusion {
  /**
   * BM25 as a share of what the question's terms can give (their summed idf), and the cosine, each
   * by its weight. Both are bounded and mean the same for every question, so nothing depends on
   * what else is in the lists, and the score can serve as a threshold. A chunk that only one leg
   * lists gets its exact score of the other.
   */
  BOUND,

  /**
   * Reciprocal rank fusion (Cormack, Clarke and Büttcher 2009): each leg gives its weight / (60 +
   * rank), and nothing if it does not list the chunk.
   */
  RECIPROCAL_RANK,

  /**
   * Each leg's scores stretched to 0 (the last of its list) to 1 (the first), by their weights; 0
   * if the leg does not list the chunk (Lee 1997, CombSUM of min-max scores).
   */
  MIN_MAX
}
