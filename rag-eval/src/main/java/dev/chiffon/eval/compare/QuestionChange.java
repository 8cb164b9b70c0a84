package dev.chiffon.eval.compare;

/**
 * What one metric says of one question in two runs.
 *
 * @param id the question's id
 * @param question its text
 * @param baseline the score in the baseline
 * @param candidate the score in the other run
 */
public record QuestionChange(String id, String question, double baseline, double candidate) {

  /** Returns the candidate's score less the baseline's: below 0 if the question got worse. */
  public double difference() {
    return candidate - baseline;
  }
}
