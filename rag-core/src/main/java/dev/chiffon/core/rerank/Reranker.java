package dev.chiffon.core.rerank;

import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import java.util.List;

/** Retrieved chunks in a better order. Safe for any number of threads. */
public interface Reranker {

  /**
   * Returns the candidates, best first, each with this stage's score and rank added to its history
   * unless it keeps the order; it may leave some out, but never brings in others. A candidate that
   * the reranker did not look at keeps its history, and stands behind those it did.
   *
   * @param candidates what retrieval found, best first
   * @throws dev.chiffon.core.data.DeadlineExceededException if the question's deadline passes
   */
  List<Retrieved> rerank(Question question, List<Retrieved> candidates);

  /**
   * Returns a reranker that hands what this one gives to {@code next}; histories show both. Cheap
   * ones go first, and one that leaves out or spreads what is alike goes last.
   */
  default Reranker then(Reranker next) {
    return (question, candidates) -> {
      List<Retrieved> reranked = rerank(question, candidates);
      question.deadline().check();
      return next.rerank(question, reranked);
    };
  }

  /** Returns a reranker that keeps the order and adds nothing. */
  static Reranker none() {
    return (question, candidates) -> {
      question.deadline().check();
      return candidates;
    };
  }
}
