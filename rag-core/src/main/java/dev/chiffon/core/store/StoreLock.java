package dev.chiffon.core.store;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Lets many readers or one writer into a store, and nobody once it is closed. */
final class StoreLock {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  /** Returns what {@code reader} returns, run beside other readers. */
  <T> T read(Supplier<T> reader) {
    return locked(lock.readLock(), reader);
  }

  /** Runs {@code writer} alone. */
  void write(Runnable writer) {
    locked(
        lock.writeLock(),
        () -> {
          writer.run();
          return true;
        });
  }

  /** Runs {@code last} alone, and lets nobody in from then on; does nothing the second time. */
  void close(Runnable last) {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        last.run();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private <T> T locked(Lock side, Supplier<T> task) {
    side.lock();
    try {
      if (closed) {
        throw new IllegalStateException("need an open store, but it has been closed");
      }
      return task.get();
    } finally {
      side.unlock();
    }
  }
}
