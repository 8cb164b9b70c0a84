package dev.chiffon.core.embed;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * Daemon threads that help a caller with its work. The caller works too, so one item alone starts
 * no thread, and nobody waits for work that has not begun. Safe for any number of threads.
 */
final class Workers implements AutoCloseable {
  private static final int IDLE_SECONDS = 10;

  private final int helpers;
  private final ThreadPoolExecutor pool;

  /** Creates workers that keep {@code threads} cores busy, the caller's included. */
  Workers(int threads) {
    helpers = threads - 1;
    pool =
        new ThreadPoolExecutor(
            Math.max(1, helpers),
            Math.max(1, helpers),
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Workers::thread);
    pool.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "chiffon-embedder");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Calls {@code work} with each of 0 to {@code items} - 1, in any order, and returns when all
   * calls have. An interrupt does not stop it and stays set. What a call throws is thrown, and
   * stops the rest.
   */
  void each(int items, IntConsumer work) {
    Job job = new Job(items, work);
    int wanted = Math.min(helpers, items - 1);
    for (int i = 0; i < wanted; i++) {
      pool.execute(job);
    }
    job.run();
    job.await();
  }

  @Override
  public void close() {
    pool.shutdown();
  }

  private static final class Job implements Runnable {
    private final int items;
    private final IntConsumer work;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final CountDownLatch done;

    Job(int items, IntConsumer work) {
      this.items = items;
      this.work = work;
      done = new CountDownLatch(items);
    }

    @Override
    public void run() {
      int item;
      while ((item = next.getAndIncrement()) < items) {
        try {
          if (failure.get() == null) {
            work.accept(item);
          }
        } catch (RuntimeException | Error e) {
          failure.compareAndSet(null, e);
        } finally {
          done.countDown();
        }
      }
    }

    void await() {
      boolean interrupted = false;
      while (done.getCount() > 0) {
        try {
          done.await();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      Throwable thrown = failure.get();
      if (thrown instanceof Error error) {
        throw error;
      }
      if (thrown instanceof RuntimeException exception) {
        throw exception;
      }
    }
  }
}
