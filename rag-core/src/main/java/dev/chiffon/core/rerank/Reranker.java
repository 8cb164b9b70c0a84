package dev.chiffon.core.rerank;

import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import java.util.List;

/** Retrieved chunks in a better order. Safe for any number of threads. */
public interface Reranker {

  /**
   * Returns the candidates, best first, each with this stage's score and rank added to its history
   * unless it keeps the order; it may leave some out, but never brings in others.
   *
   * @param candidates what retrieval found, best first
   */
  List<Retrieved> rerank(Question question, List<Retrieved> candidates);

  /** Returns a reranker that keeps the order and adds nothing. */
  static Reranker none() {
    return (question, candidates) -> candidates;
  }
}
