package dev.chiffon.ingest;

import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestException.Reason;
import dev.chiffon.ingest.parse.Source;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** What parsing ends in, whatever a parser or a library under it throws. */
final class Failures {
  private Failures() {}

  /**
   * Returns the exception to throw: a typed one, with what had been read where time or room ran
   * out; the end of a call by its caller stays what it is.
   *
   * @throws Error if the Java machine itself broke
   */
  static RuntimeException typed(Source source, Throwable thrown) {
    if (thrown instanceof IngestException known) {
      return withPartial(known, source);
    }
    if (thrown instanceof DeadlineExceededException late) {
      return source.progress().document().isPresent() ? timeout(source, thrown) : late;
    }
    if (thrown instanceof CancellationException cancelled) {
      return cancelled;
    }
    if (thrown instanceof InternalError broken) {
      throw broken;
    }
    return withPartial(ofTheFile(source, thrown), source);
  }

  /** Returns the exception of a source whose time is over, with what had been read. */
  static IngestException timeout(Source source, Throwable cause) {
    return withPartial(IngestException.timeout(source, cause), source);
  }

  private static IngestException ofTheFile(Source source, Throwable thrown) {
    if (thrown instanceof StackOverflowError) {
      return failure(source, Reason.LIMIT_EXCEEDED, "it nests deeper than the stack", thrown);
    }
    if (thrown instanceof OutOfMemoryError) {
      return failure(source, Reason.LIMIT_EXCEEDED, "it needs more memory than there is", thrown);
    }
    if (thrown instanceof LinkageError) {
      String missing = "need a library on the class path that is not there: " + thrown.getMessage();
      return failure(source, Reason.UNSUPPORTED, missing, thrown);
    }
    return failure(source, Reason.CORRUPT, "it cannot be parsed", thrown);
  }

  private static IngestException failure(
      Source source, Reason reason, String message, Throwable thrown) {
    return new IngestException(source.id(), reason, message, thrown);
  }

  private static IngestException withPartial(IngestException known, Source source) {
    Reason reason = Reason.valueOf(known.reason());
    boolean ranOut = reason == Reason.LIMIT_EXCEEDED || reason == Reason.TIMEOUT;
    Optional<Document> read =
        ranOut && known.partial().isEmpty() ? source.progress().document() : Optional.empty();
    return read.map(known::withPartial).orElse(known);
  }
}
