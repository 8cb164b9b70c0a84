package dev.chiffon.eval.compare;

/** Paired differences of which the results are in print. */
final class ClassicData {
  /**
   * Heights of crossed less self-fertilised maize plants, in eighths of an inch (Darwin 1876;
   * Fisher, The Design of Experiments, 1935, 17): t = 2.148, p = .0497.
   */
  static final double[] DARWIN = {49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48};

  /**
   * Hours of sleep gained by a second drug over a first (Student 1908; {@code sleep} in R): t =
   * 4.0621, p = .002833.
   */
  static final double[] SLEEP = {1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, .8, 4.6, 1.4};

  private ClassicData() {}
}
