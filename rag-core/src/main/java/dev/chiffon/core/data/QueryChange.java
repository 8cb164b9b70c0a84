package dev.chiffon.core.data;

import java.util.List;
import java.util.Optional;

/**
 * What a step made of a question before chunks were retrieved for it.
 *
 * @param step its name: {@code standalone}, {@code paraphrases}, {@code hypothetical}, {@code
 *     parts}, {@code routes} or {@code values}
 * @param question the question's text before
 * @param result what the step made of it: a question's new words, further questions, a passage,
 *     names of indexes, or values that chunks must have
 * @param failure why the step made nothing of it, and the question was used as it was
 */
public record QueryChange(
    String step, String question, List<String> result, Optional<Failure> failure) {

  /** Copies the list. */
  public QueryChange {
    result = List.copyOf(result);
  }

  /** Why a chat model was of no help. */
  public enum Reason {
    /** It threw an exception. */
    MODEL_FAILED,
    /** It did not reply within its share of the question's time. */
    TIMED_OUT,
    /** Its reply was not what it was asked for. */
    UNUSABLE_REPLY
  }

  /**
   * A step that failed.
   *
   * @param reason why
   * @param detail the exception's message, or how the reply begins
   */
  public record Failure(Reason reason, String detail) {}
}
