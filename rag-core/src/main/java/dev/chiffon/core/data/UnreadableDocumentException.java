package dev.chiffon.core.data;

import org.jspecify.annotations.Nullable;

/** A document of a source could not be read; the others are not concerned. */
public class UnreadableDocumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String documentId;
  private final String reason;

  /**
   * Creates the exception.
   *
   * @param documentId which document
   * @param reason a short constant code, such as {@code ENCRYPTED}
   * @param message what is wrong, in words
   * @param cause what was thrown, if anything
   */
  public UnreadableDocumentException(
      String documentId, String reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.documentId = documentId;
    this.reason = reason;
  }

  /** Returns the id of the document. */
  public final String documentId() {
    return documentId;
  }

  /** Returns the code of the reason, such as {@code ENCRYPTED}. */
  public final String reason() {
    return reason;
  }
}
