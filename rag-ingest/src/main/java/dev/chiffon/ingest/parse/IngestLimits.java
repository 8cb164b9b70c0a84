package dev.chiffon.ingest.parse;

import dev.chiffon.core.data.Deadline;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * How much one file may cost: an amount for each {@link Limit}, and a time. A file that needs more
 * ends with {@link IngestException.Reason#LIMIT_EXCEEDED} or {@link
 * IngestException.Reason#TIMEOUT}. Immutable.
 */
public final class IngestLimits {
  private static final IngestLimits DEFAULTS =
      new IngestLimits(new EnumMap<>(Limit.class), Duration.ofSeconds(30));

  private final EnumMap<Limit, Long> changed;
  private final Duration maxTime;

  private IngestLimits(Map<Limit, Long> changed, Duration maxTime) {
    this.changed = new EnumMap<>(Limit.class);
    this.changed.putAll(changed);
    this.maxTime = maxTime;
  }

  /** Returns {@link Limit#byDefault} of each limit, and 30 seconds. */
  public static IngestLimits defaults() {
    return DEFAULTS;
  }

  /** Returns the same limits with another amount of one of them, at least 1. */
  public IngestLimits with(Limit limit, long most) {
    if (most < 1) {
      throw new IllegalArgumentException(
          "need at least 1 of %s, got %d".formatted(limit.unit(), most));
    }
    IngestLimits copy = new IngestLimits(changed, maxTime);
    copy.changed.put(limit, most);
    return copy;
  }

  /** Returns the same limits with another time to parse, above 0. */
  public IngestLimits withMaxTime(Duration maxTime) {
    if (maxTime.isNegative() || maxTime.isZero()) {
      throw new IllegalArgumentException("need a time above 0, got " + maxTime);
    }
    return new IngestLimits(changed, maxTime);
  }

  /** Returns how much is allowed. */
  public long most(Limit limit) {
    return changed.getOrDefault(limit, limit.byDefault());
  }

  /** Returns how long parsing may take. */
  public Duration maxTime() {
    return maxTime;
  }

  /** Returns by when one file must be done: after its own time, or earlier if the caller is. */
  public Deadline deadlineWithin(Deadline caller) {
    Duration left = caller.remaining();
    return Deadline.after(left.compareTo(maxTime) < 0 ? left : maxTime);
  }

  /**
   * Checks an amount that the document of that id has reached.
   *
   * @throws IngestException if it is more than allowed
   */
  public void require(String documentId, Limit limit, long amount) {
    if (amount > most(limit)) {
      throw IngestException.exceeded(documentId, limit, most(limit));
    }
  }

  /** Returns every amount and the time, which is the same text for equal limits. */
  @Override
  public String toString() {
    StringJoiner out = new StringJoiner(", ", "IngestLimits[", "]");
    for (Limit limit : Limit.values()) {
      out.add(limit + " " + most(limit));
    }
    return out.add("time " + maxTime).toString();
  }
}
