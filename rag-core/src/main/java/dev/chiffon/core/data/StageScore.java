package dev.chiffon.core.data;

/**
 * What one stage of retrieval thought of a chunk.
 *
 * @param stage the stage's name, such as {@code dense}, {@code lexical}, {@code hybrid}
 * @param score higher is better; comparable only within one stage and question
 * @param rank 1-based place in that stage's list
 */
public record StageScore(String stage, double score, int rank) {

  /** Checks the rank and that the score is a number. */
  public StageScore {
    if (rank < 1 || Double.isNaN(score)) {
      throw new IllegalArgumentException(
          "need rank >= 1 and a score, got rank %d, score %s".formatted(rank, score));
    }
  }
}
