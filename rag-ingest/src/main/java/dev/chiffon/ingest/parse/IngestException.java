package dev.chiffon.ingest.parse;

import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.UnreadableDocumentException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file could not be parsed. */
public final class IngestException extends UnreadableDocumentException {
  private static final long serialVersionUID = 1L;
  private transient Optional<Limit> limit = Optional.empty();
  private transient Optional<Document> partial = Optional.empty();

  /** The kinds of failure. */
  public enum Reason {
    /** It asks for a password. */
    ENCRYPTED,
    /** It has pages, but pictures only: an OCR engine might read it. */
    SCANNED_NO_TEXT,
    /** It breaks the rules of its format. */
    CORRUPT,
    /** It holds no text. */
    EMPTY,
    /** No parser reads its type. */
    UNSUPPORTED,
    /** It is larger than the limits allow. */
    LIMIT_EXCEEDED,
    /** Parsing it took longer than allowed. */
    TIMEOUT,
    /** Its bytes cannot be read from where they lie. */
    UNREADABLE
  }

  /** Creates the exception for the document of that id. */
  public IngestException(String documentId, Reason reason, String message) {
    this(documentId, reason, message, null);
  }

  /** Creates the exception for the document of that id, with what was thrown. */
  public IngestException(
      String documentId, Reason reason, String message, @Nullable Throwable cause) {
    super(documentId, reason.name(), message, cause);
  }

  /** Returns the exception of a document that needs more than {@code most} of something. */
  public static IngestException exceeded(String documentId, Limit limit, long most) {
    IngestException exception =
        new IngestException(
            documentId, Reason.LIMIT_EXCEEDED, "need at most %d %s".formatted(most, limit.unit()));
    exception.limit = Optional.of(limit);
    return exception;
  }

  /** Returns the exception of a source that is not parsed in the time its limits allow. */
  public static IngestException timeout(Source source, @Nullable Throwable cause) {
    return new IngestException(
        source.id(), Reason.TIMEOUT, "need to be done within " + source.limits().maxTime(), cause);
  }

  /** Returns the limit that was exceeded, if one was. */
  public Optional<Limit> limit() {
    return limit;
  }

  /** Returns the same exception with what had been read until then. */
  public IngestException withPartial(Document document) {
    IngestException copy =
        new IngestException(
            documentId(), Reason.valueOf(reason()), String.valueOf(getMessage()), this);
    copy.limit = limit;
    copy.partial = Optional.of(document);
    return copy;
  }

  /** Returns what had been read until then, if that is known. */
  public Optional<Document> partial() {
    return partial;
  }
}
