package dev.chiffon.eval.data;

import java.util.List;
import java.util.stream.Collectors;

/** Labels do not fit the documents: these were changed since, or the labels are wrong. */
public final class UnresolvedReferencesException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_SAID = 20;

  private final transient List<Unresolved> unresolved;

  /**
   * A label that was not found.
   *
   * @param questionId the question
   * @param documentId the document that it names
   * @param reason what was needed, and what is there
   */
  public record Unresolved(String questionId, String documentId, String reason) {

    /** Returns the sentence that the message has. */
    @Override
    public String toString() {
      return "question '%s', document '%s': %s".formatted(questionId, documentId, reason);
    }
  }

  /**
   * Creates the exception.
   *
   * @param unresolved every label that was not found, at least one, by question id ascending
   */
  public UnresolvedReferencesException(List<Unresolved> unresolved) {
    super(message(unresolved));
    this.unresolved = List.copyOf(unresolved);
  }

  private static String message(List<Unresolved> unresolved) {
    String more =
        unresolved.size() > MOST_SAID ? "\n… and " + (unresolved.size() - MOST_SAID) + " more" : "";
    return unresolved.stream()
            .limit(MOST_SAID)
            .map(Unresolved::toString)
            .collect(Collectors.joining("\n"))
        + more;
  }

  /** Returns every label that was not found, by question id ascending. */
  public List<Unresolved> unresolved() {
    return unresolved;
  }
}
