package dev.chiffon.core.context;

/**
 * What is added to the sources for readability, as far as it fits, once every chunk worth a place
 * has one. While a chunk had to be left out for the budget, nothing is.
 */
public enum Completion {
  /** Nothing: sources are what was retrieved. */
  NONE,
  /** The chunk before and the chunk after each source. */
  NEIGHBOURS,
  /**
   * The chunks before and after each source that stand under the same headings as it does; in a
   * document without headings, one on each side.
   */
  SECTIONS
}
