package dev.chiffon.core.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A chunk that retrieval found, with its score and rank at every stage it went through.
 *
 * @param chunk the chunk
 * @param history the stages' verdicts in the order they were given, at least one
 */
public record Retrieved(Chunk chunk, List<StageScore> history) {

  /** Best score first; ties by chunk id, ascending. */
  public static final Comparator<Retrieved> BEST_FIRST =
      Comparator.comparingDouble(Retrieved::score)
          .reversed()
          .thenComparing(retrieved -> retrieved.chunk().id());

  /** Copies the history and checks that there is one. */
  public Retrieved {
    history = List.copyOf(history);
    if (history.isEmpty()) {
      throw new IllegalArgumentException("need at least one stage's score for " + chunk.id());
    }
  }

  /** Returns a chunk just found by its first stage. */
  public static Retrieved by(String stage, Chunk chunk, double score, int rank) {
    return new Retrieved(chunk, List.of(new StageScore(stage, score, rank)));
  }

  /**
   * Returns the chunks by their last scores, {@link #BEST_FIRST}, each with its place as the rank
   * of that score, whatever rank it came with.
   */
  public static List<Retrieved> ranked(List<Retrieved> scored) {
    List<Retrieved> ranked = new ArrayList<>(scored.size());
    for (Retrieved each : scored.stream().sorted(BEST_FIRST).toList()) {
      ranked.add(each.withRank(ranked.size() + 1));
    }
    return List.copyOf(ranked);
  }

  private Retrieved withRank(int rank) {
    List<StageScore> same = new ArrayList<>(history);
    StageScore last = same.remove(same.size() - 1);
    same.add(new StageScore(last.stage(), last.score(), rank));
    return new Retrieved(chunk, same);
  }

  /** Returns the same chunk after one more stage. */
  public Retrieved then(String stage, double score, int rank) {
    List<StageScore> longer = new ArrayList<>(history);
    longer.add(new StageScore(stage, score, rank));
    return new Retrieved(chunk, longer);
  }

  /** Returns the score of the last stage. */
  public double score() {
    return last().score();
  }

  /** Returns what the last stage said. */
  public StageScore last() {
    return history.get(history.size() - 1);
  }

  /** Returns what the stage of that name said, if the chunk went through it. */
  public Optional<StageScore> at(String stage) {
    return history.stream().filter(score -> score.stage().equals(stage)).findFirst();
  }
}
