package dev.chiffon.core.rerank;

/**
 * How many candidates a {@link ListwiseReranker} shows to its model.
 *
 * @param depth how many of the best candidates are put in order, at least 1; those beyond keep
 *     their order, their scores and their histories, behind
 * @param window how many are shown in one call, at least 2
 * @param step how far the window moves from call to call, at least 1, less than the window: window
 *     - step candidates of a window are compared again in the next
 */
public record ListwiseConfig(int depth, int window, int step) {

  /** Checks the ranges. */
  public ListwiseConfig {
    if (depth < 1) {
      throw new IllegalArgumentException("need depth >= 1, got " + depth);
    }
    if (step < 1 || window <= step) {
      throw new IllegalArgumentException(
          "need 1 <= step < window, got step %d, window %d".formatted(step, window));
    }
  }

  /** Returns the window of 20 and the step of 10 of the paper, and a depth of 20: one call. */
  public static ListwiseConfig defaults() {
    return new ListwiseConfig(20, 20, 10);
  }

  /** Returns the same with another depth; of 100, as in the paper, nine calls. */
  public ListwiseConfig withDepth(int depth) {
    return new ListwiseConfig(depth, window, step);
  }

  /** Returns the same with another window and step. */
  public ListwiseConfig withWindow(int window, int step) {
    return new ListwiseConfig(depth, window, step);
  }
}
