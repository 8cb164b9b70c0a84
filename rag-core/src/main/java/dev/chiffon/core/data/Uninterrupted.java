package dev.chiffon.core.data;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Work on files that no interrupt may reach: an interrupt of a thread that reads or writes a file
 * closes the file, and with it the whole store that is in it.
 */
public final class Uninterrupted {
  private Uninterrupted() {}

  /**
   * Returns what {@code work} returns on a daemon thread of its own, and throws what it throws; an
   * interrupt meanwhile stays set.
   */
  public static <T> T get(Supplier<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                result.complete(work.get());
              } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
              }
            },
            "chiffon-file");
    thread.setDaemon(true);
    thread.start();
    try {
      return result.join();
    } catch (CompletionException e) {
      throw unchecked(e);
    }
  }

  /** Does {@code work} on a thread of its own; an interrupt meanwhile stays set. */
  public static void run(Runnable work) {
    get(
        () -> {
          work.run();
          return true;
        });
  }

  private static RuntimeException unchecked(CompletionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException cause ? cause : e;
  }
}
