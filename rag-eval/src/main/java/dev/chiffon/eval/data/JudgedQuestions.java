package dev.chiffon.eval.data;

import java.util.List;

/**
 * Questions whose labels have been found in the documents.
 *
 * @param questions the questions, by id ascending
 * @param fingerprint of the questions and of the documents
 */
public record JudgedQuestions(List<JudgedQuestion> questions, Fingerprint fingerprint) {

  /** Copies the list. */
  public JudgedQuestions {
    questions = List.copyOf(questions);
  }
}
