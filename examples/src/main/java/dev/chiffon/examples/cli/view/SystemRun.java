package dev.chiffon.examples.cli.view;

import dev.chiffon.eval.data.EvalRun;
import java.util.List;
import java.util.Optional;

/**
 * The run of a system, with what is to be said beside it.
 *
 * @param run the run
 * @param chunks the chunks it was measured on, if they are its own
 * @param folds the run in parts, by the hash of the questions; empty unless asked for
 */
public record SystemRun(EvalRun run, Optional<Chunks> chunks, List<EvalRun> folds) {

  /**
   * Chunks that were retrieved from.
   *
   * @param count how many
   * @param meanTokens the mean of their tokens, as the embedder counts them
   */
  public record Chunks(int count, double meanTokens) {}

  /** Copies the list. */
  public SystemRun {
    folds = List.copyOf(folds);
  }

  /** Returns a run with nothing beside it. */
  public static SystemRun of(EvalRun run) {
    return new SystemRun(run, Optional.empty(), List.of());
  }
}
