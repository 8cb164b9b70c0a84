package dev.chiffon.eval.data;

import java.util.List;

/**
 * A question whose labels have been found in the documents.
 *
 * @param question the question
 * @param relevant where its references are, one for each, in their order
 */
public record JudgedQuestion(LabelledQuestion question, List<RelevantPassage> relevant) {

  /** Copies the list and checks that every reference was found. */
  public JudgedQuestion {
    relevant = List.copyOf(relevant);
    if (relevant.size() != question.relevant().size()) {
      throw new IllegalArgumentException(
          "need a passage for each of %d references of question '%s', got %d"
              .formatted(question.relevant().size(), question.id(), relevant.size()));
    }
  }
}
