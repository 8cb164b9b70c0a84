package dev.chiffon.ingest;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestException.Reason;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;
import java.io.IOException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Parses in Java machines of their own, for files that nobody vouches for: a parser that eats its
 * heap, never ends or brings the machine down takes nothing with it but its file, which fails with
 * a typed exception. The documents are those the parser gives in process.
 *
 * <pre>{@code
 * try (IsolatedParser isolated = IsolatedParser.standard(512)) {
 *   index.run(Folder.of(Path.of("uploads")).isolated(isolated));
 * }
 * }</pre>
 *
 * <p>A machine starts when it is needed, with the class path of this one (system property {@code
 * java.class.path}), and parses file after file until it is stopped for one that went wrong. It is
 * killed at the deadline, and ends with this one. What a parser leaves in its temporary folder is
 * removed with it. A machine starts in about half a second and may do what this one may: it bounds
 * memory and time, but is no sandbox against code.
 *
 * <p>Safe for any number of threads, each of which has a machine for itself while it parses.
 */
public final class IsolatedParser implements Parser, AutoCloseable {
  private final Deque<ParseProcess> idle = new ConcurrentLinkedDeque<>();
  private final ParseProcess.Command command;
  private final String version;
  private volatile boolean closed;

  private IsolatedParser(ParseProcess.Command command, String version) {
    this.command = command;
    this.version = version;
  }

  /**
   * Returns {@link Parsers#standard} in machines of so many megabytes of heap, at least 16.
   *
   * @throws IllegalArgumentException if there are fewer
   */
  public static IsolatedParser standard(int heapMegabytes) {
    return new IsolatedParser(
        new ParseProcess.Command("", heapMegabytes), Parsers.standard().version());
  }

  /**
   * Returns the parser that the public constructor without parameters of {@code type} makes.
   *
   * @throws IllegalArgumentException if there are fewer than 16 megabytes
   */
  public static IsolatedParser of(Class<? extends Parser> type, int heapMegabytes) {
    return new IsolatedParser(
        new ParseProcess.Command(type.getName(), heapMegabytes), "isolated=" + type.getName());
  }

  /** Returns what changes when the same bytes may give another document. */
  String version() {
    return version;
  }

  /**
   * Returns the document.
   *
   * @throws IllegalStateException if this parser is closed
   */
  @Override
  public Document parse(Source source) {
    return parse(source, Deadline.never());
  }

  /** Returns the document; {@code caller} is the deadline of the whole call. */
  Document parse(Source source, Deadline caller) {
    source.deadline().check();
    ParseProcess process = take(source);
    try {
      return new ParseThread(process, source).parse(caller);
    } finally {
      giveBack(process);
    }
  }

  private ParseProcess take(Source source) {
    if (closed) {
      throw new IllegalStateException("need a parser that is not closed");
    }
    for (ParseProcess next = idle.poll(); next != null; next = idle.poll()) {
      if (next.isSound()) {
        return next;
      }
      next.close();
    }
    try {
      return ParseProcess.start(command);
    } catch (IOException e) {
      throw new IngestException(
          source.id(), Reason.UNREADABLE, "need a Java machine to parse it in", e);
    }
  }

  private void giveBack(ParseProcess process) {
    if (!process.isSound() || idle.size() >= Runtime.getRuntime().availableProcessors()) {
      process.close();
      return;
    }
    idle.push(process);
    if (closed) {
      close();
    }
  }

  /** Ends the machines; those that are parsing end when they are done. */
  @Override
  public void close() {
    closed = true;
    for (ParseProcess next = idle.poll(); next != null; next = idle.poll()) {
      next.close();
    }
  }
}
