package dev.chiffon.core.lexical;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Runs work where an interrupt of the caller does not reach it, and waits for its end; the
 * interrupt stays set. Java closes a file when a thread that works on it is interrupted, and Lucene
 * then gives up the whole index.
 */
final class Undisturbed implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool(Undisturbed::daemon);

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "chiffon-lexical");
    thread.setDaemon(true);
    return thread;
  }

  <T> T call(Callable<T> work) throws IOException {
    if (isClosed()) {
      throw new IllegalStateException("this index is closed");
    }
    Future<T> running = threads.submit(work);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return running.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static IOException failure(@Nullable Throwable cause) {
    if (cause instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof IOException failed ? failed : new IOException(cause);
  }

  boolean isClosed() {
    return threads.isShutdown();
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
