package dev.chiffon.ingest;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.IngestException;
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
  private static final long MOST_GRACE_MILLIS = 2_000;
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
      if (!caller.isOver()) { // a parser that looks at the clock ends with what it has read
        TimeUnit.MILLISECONDS.timedJoin(thread, graceMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      source.deadline().cancel();
      thread.interrupt();
      caller.check();
      throw IngestException.timeout(source, null);
    }
    return outcome(caller);
  }

  private long graceMillis() {
    return Math.min(MOST_GRACE_MILLIS, source.limits().maxTime().toMillis() / 10 + 1);
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
    if (failure == null) {
      throw new IllegalStateException("need a document or what was thrown");
    }
    boolean ended =
        failure instanceof DeadlineExceededException || failure instanceof CancellationException;
    if (ended || isTimeout(failure)) {
      caller.check();
    }
    throw ended ? Failures.timeout(source, failure) : Failures.typed(source, failure);
  }

  private static boolean isTimeout(Throwable failure) {
    return failure instanceof IngestException known
        && known.reason().equals(IngestException.Reason.TIMEOUT.name());
  }
}
