package dev.chiffon.core.data;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Work of others, such as a model's, that may take longer than a question has time. */
public final class Interruptible {
  /** How long a wait lasts before the deadline is looked at again. */
  private static final long POLL_MILLIS = 20;

  private Interruptible() {}

  /**
   * Returns what {@code work} returns on a daemon thread of its own, and throws what it throws. The
   * thread is interrupted when the deadline passes; work that does not heed that goes on in the
   * background, and what it returns is dropped.
   *
   * @throws DeadlineExceededException if the deadline passes first
   * @throws CancellationException if it is cancelled or this thread interrupted
   */
  public static <T> T get(Supplier<T> work, Deadline deadline) {
    deadline.check();
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread = new Thread(() -> complete(result, work), "chiffon-model");
    thread.setDaemon(true);
    thread.start();
    try {
      while (true) {
        deadline.check();
        try {
          return result.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillAtWork) {
          // the deadline is looked at again
        }
      }
    } catch (ExecutionException e) {
      throw unchecked(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the call was interrupted");
    } finally {
      thread.interrupt();
    }
  }

  private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
    try {
      result.complete(work.get());
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }

  private static RuntimeException unchecked(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
  }
}
