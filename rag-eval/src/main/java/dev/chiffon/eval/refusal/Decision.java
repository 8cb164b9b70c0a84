package dev.chiffon.eval.refusal;

import dev.chiffon.eval.data.Expectation;

/**
 * How sure a system was of one question, and what it should have done.
 *
 * @param confidence higher is surer that there is an answer; any scale
 * @param expected whether the question should be answered or refused
 */
public record Decision(double confidence, Expectation expected) {

  /** Checks that the confidence is a number. */
  public Decision {
    if (Double.isNaN(confidence)) {
      throw new IllegalArgumentException("need a confidence that is a number, got NaN");
    }
  }

  boolean isAnswerable() {
    return expected == Expectation.ANSWER;
  }
}
