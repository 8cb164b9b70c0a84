package dev.chiffon.core.rerank;

/**
 * What the text of a chunk says for it beyond the scores of the legs, from 0 (nothing) to 1. Shares
 * are of the summed inverse document frequency of the question's terms, so rare words count most.
 */
public enum Evidence {
  /** The greatest share that one of its sentences has, or 32 terms of a longer one. */
  SENTENCE,

  /**
   * The mean of what the best sentences of the chunks before and after have; at the border of the
   * document half of what the chunk's own best sentence has.
   */
  BESIDE,

  /**
   * How near each two adjacent terms of the question stand to each other: 1 side by side, .7 within
   * three terms, .4 within five; by their inverse document frequency.
   */
  PAIRS,

  /** The share that the title and the headings have. */
  HEADING,

  /** The share of the question's terms with a digit that the chunk or its headings have. */
  NUMBERS
}
