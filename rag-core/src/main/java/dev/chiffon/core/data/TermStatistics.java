package dev.chiffon.core.data;

import java.util.List;

/**
 * How telling the words of a collection are. Terms are words as the lexical index sees them (lower
 * case, stemmed, without stop words). Safe for many readers.
 */
public interface TermStatistics {

  /** Returns the terms of a passage, in order, repetitions kept. */
  List<String> terms(String text);

  /**
   * Returns the distinct terms that a question is searched with, question words dropped, and
   * misspelt ones corrected if that is wanted.
   */
  List<String> questionTerms(String question);

  /**
   * Returns the words of a question that no chunk has and that are searched as others, each once,
   * in its order; none by default.
   */
  default List<Correction> corrections(String question) {
    return List.of();
  }

  /**
   * Returns the inverse document frequency ln(1 + (N - n + .5) / (n + .5)) of a term that n of N
   * chunks have (Robertson and Zaragoza 2009); above 0. A term that no chunk has counts as one of
   * half a chunk: ln(1 + N).
   */
  double idf(String term);
}
