package dev.chiffon.core.data;

import java.time.Duration;
import java.util.concurrent.CancellationException;

/**
 * How long a call may take, and a way to stop it from another thread. Safe for any number of
 * threads. Time is measured with the monotonic clock.
 */
public final class Deadline {
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  private final long endNanos;
  private final boolean bounded;
  private volatile boolean cancelled;

  private Deadline(long endNanos, boolean bounded) {
    this.endNanos = endNanos;
    this.bounded = bounded;
  }

  /** Returns a deadline that never passes, but can be {@linkplain #cancel cancelled}. */
  public static Deadline never() {
    return new Deadline(0, false);
  }

  /**
   * Returns a deadline that passes {@code time} from now; one that is over at once if that is not
   * positive, and one that never passes if it is beyond the clock's some 292 years.
   */
  public static Deadline after(Duration time) {
    if (time.compareTo(LONGEST) >= 0) {
      return never();
    }
    long nanos = time.isNegative() ? 0 : time.toNanos();
    return new Deadline(System.nanoTime() + nanos, true);
  }

  /** Ends every call that works under this deadline at its next check. */
  public void cancel() {
    cancelled = true;
  }

  /**
   * Returns the time that is left: zero once passed, some 292 years if it never passes. Cancelling
   * does not change it.
   */
  public Duration remaining() {
    if (!bounded) {
      return LONGEST;
    }
    return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
  }

  /** Returns whether the deadline has passed or was cancelled. */
  public boolean isOver() {
    return cancelled || (bounded && endNanos - System.nanoTime() <= 0);
  }

  /**
   * Returns if there is time left.
   *
   * @throws CancellationException if the deadline was cancelled or the thread interrupted
   * @throws DeadlineExceededException if it has passed
   */
  public void check() {
    if (cancelled || Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the call was cancelled");
    }
    if (isOver()) {
      throw new DeadlineExceededException();
    }
  }
}
