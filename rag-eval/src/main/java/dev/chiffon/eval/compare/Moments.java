package dev.chiffon.eval.compare;

/** Mean and spread of values. */
final class Moments {
  private Moments() {}

  /** Returns the mean of at least one value. */
  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /**
   * Returns the sample standard deviation (n - 1) of at least two values; exactly 0 if all are the
   * same.
   */
  static double deviation(double[] values) {
    double mean = mean(values);
    double squares = 0;
    boolean varies = false;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
      varies |= value != values[0];
    }
    return varies ? Math.sqrt(squares / (values.length - 1)) : 0;
  }
}
