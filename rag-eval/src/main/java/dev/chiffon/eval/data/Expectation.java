package dev.chiffon.eval.data;

/** What a system should do with a question. */
public enum Expectation {
  /** The documents hold the answer. */
  ANSWER,
  /** They do not: the question should be refused. */
  REFUSAL
}
