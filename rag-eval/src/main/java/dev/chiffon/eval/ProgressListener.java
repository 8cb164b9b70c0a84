package dev.chiffon.eval;

/** Hears how far a measurement has come, for progress bars. Must be quick and must not throw. */
@FunctionalInterface
public interface ProgressListener {

  /**
   * Called after each step, by one thread at a time.
   *
   * @param work what is done: {@code embed}, or the name of the system that is measured
   * @param done how many steps are done, from 1
   * @param total how many there are
   */
  void progressed(String work, int done, int total);

  /** Returns a listener that hears nothing. */
  static ProgressListener none() {
    return (work, done, total) -> {};
  }
}
