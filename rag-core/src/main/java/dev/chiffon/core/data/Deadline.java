package dev.chiffon.core.data;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * How long a call may take, and a way to stop it from another thread. Safe for any number of
 * threads. Time is measured with the monotonic clock.
 */
public final class Deadline {
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  private final long endNanos;
  private final boolean bounded;
  private final Optional<Deadline> outer;
  private volatile boolean cancelled;

  private Deadline(long endNanos, boolean bounded, Optional<Deadline> outer) {
    this.endNanos = endNanos;
    this.bounded = bounded;
    this.outer = outer;
  }

  /** Returns a deadline that never passes, but can be {@linkplain #cancel cancelled}. */
  public static Deadline never() {
    return new Deadline(0, false, Optional.empty());
  }

  /**
   * Returns a deadline that passes {@code time} from now; one that is over at once if that is not
   * positive, and one that never passes if it is beyond the clock's some 292 years.
   */
  public static Deadline after(Duration time) {
    if (time.compareTo(LONGEST) >= 0) {
      return never();
    }
    return new Deadline(endAfter(time), true, Optional.empty());
  }

  private static long endAfter(Duration time) {
    return System.nanoTime() + (time.isNegative() ? 0 : time.toNanos());
  }

  /**
   * Returns a deadline for a part of the work: it passes {@code time} from now or when this one
   * does, and is cancelled with this one.
   */
  public Deadline atMost(Duration time) {
    Duration shorter = time.compareTo(remaining()) < 0 ? time : remaining();
    boolean endless = shorter.compareTo(LONGEST) >= 0;
    return new Deadline(endless ? 0 : endAfter(shorter), !endless, Optional.of(this));
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
    return isCancelled() || (bounded && endNanos - System.nanoTime() <= 0);
  }

  /**
   * Returns if there is time left.
   *
   * @throws CancellationException if the deadline was cancelled or the thread interrupted
   * @throws DeadlineExceededException if it has passed
   */
  public void check() {
    if (isCancelled() || Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the call was cancelled");
    }
    if (isOver()) {
      throw new DeadlineExceededException();
    }
  }

  private boolean isCancelled() {
    return cancelled || outer.map(Deadline::isCancelled).orElse(false);
  }
}
