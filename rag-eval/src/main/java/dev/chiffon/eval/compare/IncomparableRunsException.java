package dev.chiffon.eval.compare;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Two runs were to be compared that were not measured on the same thing. */
public final class IncomparableRunsException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /** What is not the same. */
  public enum Change {
    /** The questions or their labels. */
    QUESTIONS,
    /** The documents. */
    CORPUS,
    /** A question has a result in one run only. */
    RESULTS
  }

  private final EnumSet<Change> changes;

  IncomparableRunsException(String message, Set<Change> changes) {
    super(message);
    this.changes = EnumSet.copyOf(changes);
  }

  /** Returns what is not the same, at least one thing. */
  public Set<Change> changes() {
    return Collections.unmodifiableSet(changes);
  }
}
