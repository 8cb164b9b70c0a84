package dev.chiffon.core.data;

/**
 * One question of a conversation and what was answered.
 *
 * @param question the user's words, not blank
 * @param answer the answer's text; empty if there was none
 */
public record Turn(String question, String answer) {

  /** Checks that something was asked. */
  public Turn {
    if (question.isBlank()) {
      throw new IllegalArgumentException("need a question that is not blank");
    }
  }
}
