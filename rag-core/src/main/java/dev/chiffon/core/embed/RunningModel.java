package dev.chiffon.core.embed;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A model with the threads that run it. Safe for any number of threads, {@link #close} too. */
final class RunningModel implements AutoCloseable {
  private final String name;
  private final OnnxSession session;
  private final Workers workers = new Workers(Runtime.getRuntime().availableProcessors());
  // Held for reading while the session runs, since freeing it then would crash the JVM.
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  /** Opens a session, which this closes; {@code name} says whose it is. */
  RunningModel(String name, Supplier<OnnxSession> opening) {
    this.name = name;
    session = open(opening);
  }

  // The session's class cannot even be linked without the runtime, so it cannot say so itself.
  private static OnnxSession open(Supplier<OnnxSession> opening) {
    try {
      return opening.get();
    } catch (LinkageError e) {
      throw new ModelUnavailableException(
          "need ONNX Runtime for this platform: add the dependency"
              + " com.microsoft.onnxruntime:onnxruntime",
          e);
    }
  }

  /**
   * Returns what {@code work} makes of each number from 0 to {@code items} - 1, on all processors.
   *
   * @throws IllegalStateException if the model is closed
   */
  <T> List<T> each(int items, IntFunction<T> work) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the " + name + " is closed");
      }
      AtomicReferenceArray<T> done = new AtomicReferenceArray<>(items);
      workers.each(items, i -> done.set(i, work.apply(i)));
      return IntStream.range(0, items).mapToObj(done::get).toList();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Returns the session, to be run inside of {@link #each} only. */
  OnnxSession session() {
    return session;
  }

  /** Frees the model and ends the threads, after what is running. A second call does nothing. */
  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        workers.close();
        session.close();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
