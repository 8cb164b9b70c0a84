package dev.chiffon.core.data;

/**
 * A chunk that was retrieved but does not stand in the context.
 *
 * @param chunk the chunk
 * @param reason why it was left out
 */
public record Omission(Retrieved chunk, Reason reason) {

  /** Why a chunk was left out. */
  public enum Reason {
    /** It did not fit what was left of the token budget. */
    OVER_BUDGET,
    /** Its text already stands in the context. */
    DUPLICATE,
    /** Its document has changed since it was retrieved. */
    OUTDATED
  }
}
