package dev.chiffon.eval;

/** A system failed at a question, so there is no run of it. */
public final class EvaluationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String system;
  private final String questionId;

  /**
   * Creates the exception.
   *
   * @param system the system's name
   * @param questionId the question
   * @param cause what the system threw
   */
  public EvaluationException(String system, String questionId, RuntimeException cause) {
    super("system '%s' failed at question '%s': %s".formatted(system, questionId, cause), cause);
    this.system = system;
    this.questionId = questionId;
  }

  /** Returns the name of the system. */
  public String system() {
    return system;
  }

  /** Returns the id of the question. */
  public String questionId() {
    return questionId;
  }
}
