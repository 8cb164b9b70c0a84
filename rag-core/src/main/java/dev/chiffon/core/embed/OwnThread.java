package dev.chiffon.core.embed;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * A thread for one piece of work on a file, which nobody can interrupt: an interrupt of a thread
 * that reads or writes a file closes the file, and with it the store that is in it.
 */
final class OwnThread {
  private OwnThread() {}

  /** Returns what the work returns; throws what it throws. An interrupt meanwhile stays set. */
  static <T> T get(Supplier<T> work) {
    try {
      return CompletableFuture.supplyAsync(work, OwnThread::start).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      if (e.getCause() instanceof Error thrown) {
        throw thrown;
      }
      throw e;
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "chiffon-embeddings");
    thread.setDaemon(true);
    thread.start();
  }
}
