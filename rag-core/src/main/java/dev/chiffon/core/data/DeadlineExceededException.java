package dev.chiffon.core.data;

/** A call ended because the deadline it was given had passed. */
public final class DeadlineExceededException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public DeadlineExceededException() {
    super("the deadline of the call has passed");
  }
}
