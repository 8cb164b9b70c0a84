package dev.chiffon.core.query;

import dev.chiffon.core.data.Question;

/**
 * Question to a question that is better to search with. Its deadline is the same, and it finds no
 * chunk that the filter of the first leaves out. Safe for any number of threads.
 */
@FunctionalInterface
public interface QuestionRewriter {

  /**
   * Returns the rewritten question, or the same one if there is nothing to change or a model fails.
   *
   * @throws dev.chiffon.core.data.DeadlineExceededException if the question's deadline passes
   */
  Question rewrite(Question question);

  /** Returns a rewriter that changes nothing. */
  static QuestionRewriter none() {
    return question -> question;
  }

  /** Returns a rewriter that gives {@code next} what this one made. */
  default QuestionRewriter then(QuestionRewriter next) {
    return question -> next.rewrite(rewrite(question));
  }
}
