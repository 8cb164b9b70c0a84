package dev.chiffon.eval.data;

import java.util.List;
import java.util.Optional;

/**
 * A question and what is known to answer it.
 *
 * @param id unique in its set, not blank
 * @param text the question, not blank
 * @param relevant what answers it; empty if unknown, or if nothing does
 * @param answer the answer in words, if it was written down
 * @param expected whether it should be answered or refused
 * @param within the one document that it asks about, if it makes sense there only
 * @param tags words to group questions by
 */
public record LabelledQuestion(
    String id,
    String text,
    List<Reference> relevant,
    Optional<String> answer,
    Expectation expected,
    Optional<String> within,
    List<String> tags) {

  /** Copies the lists; checks that something is asked, and refused only if nothing answers it. */
  public LabelledQuestion {
    if (id.isBlank() || text.isBlank()) {
      throw new IllegalArgumentException(
          "need an id and a question that are not blank, got id '%s', question '%s'"
              .formatted(id, text));
    }
    relevant = List.copyOf(relevant);
    tags = List.copyOf(tags);
    if (expected == Expectation.REFUSAL && !relevant.isEmpty()) {
      throw new IllegalArgumentException(
          "need no relevant passage of a question to refuse, got %d for '%s'"
              .formatted(relevant.size(), id));
    }
  }

  /** Returns a question to be answered from what is relevant to it, and no more. */
  public static LabelledQuestion of(String id, String text, List<Reference> relevant) {
    return new LabelledQuestion(
        id, text, relevant, Optional.empty(), Expectation.ANSWER, Optional.empty(), List.of());
  }
}
