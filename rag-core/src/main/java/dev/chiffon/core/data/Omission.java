package dev.chiffon.core.data;

import java.util.OptionalInt;

/**
 * A chunk that was retrieved but does not stand in the context.
 *
 * @param chunk the chunk
 * @param reason why it was left out
 * @param source the number of the source that says what the chunk says; present for duplicates only
 */
public record Omission(Retrieved chunk, Reason reason, OptionalInt source) {

  /** Why a chunk was left out. */
  public enum Reason {
    /** It did not fit what was left of the token budget. */
    OVER_BUDGET,
    /** Its text already stands in the context, word for word. */
    DUPLICATE,
    /** A source has all its words, and nearly all of them in the same order. */
    NEAR_DUPLICATE,
    /** Its document had as many chunks in the context as one may have. */
    DOCUMENT_CAP,
    /** Its score is too far below the best one to be worth a place. */
    WEAK,
    /** Its document has changed since it was retrieved. */
    OUTDATED;

    /** Returns whether another source says what the chunk says. */
    public boolean isDuplicate() {
      return this == DUPLICATE || this == NEAR_DUPLICATE;
    }
  }

  /** Checks that a source is named for duplicates only. */
  public Omission {
    if (source.isPresent() && !reason.isDuplicate()) {
      throw new IllegalArgumentException(
          "need a source for duplicates only, got %d for %s".formatted(source.getAsInt(), reason));
    }
  }

  /** Creates an omission that names no source. */
  public Omission(Retrieved chunk, Reason reason) {
    this(chunk, reason, OptionalInt.empty());
  }
}
