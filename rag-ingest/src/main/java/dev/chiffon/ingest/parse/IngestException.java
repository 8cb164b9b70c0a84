package dev.chiffon.ingest.parse;

import dev.chiffon.core.data.UnreadableDocumentException;
import org.jspecify.annotations.Nullable;

/** A file could not be parsed. */
public final class IngestException extends UnreadableDocumentException {
  private static final long serialVersionUID = 1L;

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
}
