package dev.chiffon.ingest;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestException.Reason;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Parses one file in a thread of its own, so that neither a parser that hangs nor one that eats up
 * its stack or the heap takes the caller with it. A parser that does not end in time is interrupted
 * and left behind; the thread is a daemon.
 */
final class ParseThread {
  private static final long POLL_MILLIS = 50;
  private final Parser parser;
  private final Source source;
  private volatile @Nullable Document document;
  private volatile @Nullable Throwable thrown;

  ParseThread(Parser parser, Source source) {
    this.parser = parser;
    this.source = source;
  }

  /** Returns the document; called once. {@code caller} is the deadline of the whole call. */
  Document parse(Deadline caller) {
    Thread thread = new Thread(this::run, "chiffon-parse-" + source.id());
    thread.setDaemon(true);
    thread.start();
    try {
      while (thread.isAlive() && !caller.isOver() && !source.deadline().isOver()) {
        long left = source.deadline().remaining().toMillis() + 1;
        TimeUnit.MILLISECONDS.timedJoin(thread, Math.min(left, POLL_MILLIS));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      source.deadline().cancel();
      thread.interrupt();
      caller.check();
      throw timeout(null);
    }
    return outcome(caller);
  }

  private void run() {
    try {
      document = parser.parse(source);
    } catch (Throwable e) { // handed over to the caller's thread, whatever it is
      thrown = e;
    }
  }

  private Document outcome(Deadline caller) {
    Document parsed = document;
    if (parsed != null) {
      return parsed;
    }
    Throwable failure = thrown;
    if (failure instanceof DeadlineExceededException || failure instanceof CancellationException) {
      caller.check();
      throw timeout(failure);
    }
    if (failure instanceof IngestException known) {
      throw known;
    }
    if (failure instanceof Error error && !isOfTheFile(error)) {
      throw error;
    }
    throw new IngestException(source.id(), reason(failure), "it cannot be parsed", failure);
  }

  private static boolean isOfTheFile(Error error) {
    return error instanceof StackOverflowError
        || error instanceof OutOfMemoryError
        || error instanceof LinkageError
        || error instanceof AssertionError;
  }

  /** A missing class is a missing optional library, such as an image codec. */
  private static Reason reason(@Nullable Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return Reason.LIMIT_EXCEEDED;
    }
    return failure instanceof LinkageError ? Reason.UNSUPPORTED : Reason.CORRUPT;
  }

  private IngestException timeout(@Nullable Throwable cause) {
    return new IngestException(
        source.id(), Reason.TIMEOUT, "need to be done within " + source.limits().maxTime(), cause);
  }
}
