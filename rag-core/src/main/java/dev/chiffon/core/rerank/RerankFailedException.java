package dev.chiffon.core.rerank;

/** A model that should have put chunks into a better order failed, or said nothing of use. */
public final class RerankFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception of a model that said something that cannot be used. */
  RerankFailedException(String message) {
    super(message);
  }

  /** Creates the exception of a model that failed. */
  RerankFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
