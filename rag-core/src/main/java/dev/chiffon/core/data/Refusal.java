package dev.chiffon.core.data;

/**
 * Why there is no answer.
 *
 * @param reason the kind of refusal
 * @param explanation what was looked at and what was missing, in words
 */
public record Refusal(Reason reason, String explanation) {

  /** The kinds of refusal. */
  public enum Reason {
    /** No chunk was relevant enough to answer from; no model was asked. */
    NOTHING_RELEVANT,
    /** The model found no answer in the context. */
    NO_ANSWER,
    /** The model's reply cited nothing that could be verified. */
    NOT_GROUNDED,
    /** The model's reply says what the sources do not support. */
    UNSUPPORTED
  }
}
