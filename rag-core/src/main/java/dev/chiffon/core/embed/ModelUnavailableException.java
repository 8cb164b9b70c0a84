package dev.chiffon.core.embed;

/**
 * An embedding model cannot be used: a dependency or a file is missing, or the file is not what is
 * needed. The message says which, and what to do.
 */
public final class ModelUnavailableException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public ModelUnavailableException(String message) {
    super(message);
  }

  /** Creates the exception with what was thrown first. */
  public ModelUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
