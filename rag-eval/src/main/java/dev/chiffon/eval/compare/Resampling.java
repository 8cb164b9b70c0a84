package dev.chiffon.eval.compare;

/**
 * How often chance is asked, and from which seed. The same values give the same numbers, on any
 * number of threads.
 *
 * @param bootstrap resamples for an interval, at least 1,000 (Efron and Tibshirani 1993, 19.3)
 * @param randomisation sign flips for a p-value, at least 99; none below 1 / (this + 1) can be seen
 * @param seed of all draws
 */
public record Resampling(int bootstrap, int randomisation, long seed) {
  private static final int LEAST_BOOTSTRAP = 1_000;
  private static final int LEAST_RANDOMISATION = 99;

  /** Checks the counts. */
  public Resampling {
    if (bootstrap < LEAST_BOOTSTRAP || randomisation < LEAST_RANDOMISATION) {
      throw new IllegalArgumentException(
          "need at least %d bootstrap resamples and %d sign flips, got %d and %d"
              .formatted(LEAST_BOOTSTRAP, LEAST_RANDOMISATION, bootstrap, randomisation));
    }
  }

  /**
   * Returns 10,000 bootstrap resamples, whose ends then scatter by about 1.4 % of the half width,
   * and 100,000 sign flips, with which a p-value near .05 scatters by .0007. Neither depends on the
   * number of questions.
   */
  public static Resampling defaults() {
    return new Resampling(10_000, 100_000, 42);
  }

  /** Returns the same with that many bootstrap resamples. */
  public Resampling withBootstrap(int resamples) {
    return new Resampling(resamples, randomisation, seed);
  }

  /** Returns the same with that many sign flips. */
  public Resampling withRandomisation(int flips) {
    return new Resampling(bootstrap, flips, seed);
  }

  /** Returns the same with another seed. */
  public Resampling withSeed(long other) {
    return new Resampling(bootstrap, randomisation, other);
  }
}
