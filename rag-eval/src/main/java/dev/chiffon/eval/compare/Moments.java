package dev.chiffon.eval.compare;

import dev.chiffon.eval.data.Score;

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

  /** Returns the mean; undefined without a value. */
  static Score meanOf(double[] values) {
    return values.length == 0 ? Score.undefined("no question has a value") : Score.of(mean(values));
  }

  /** Returns the sample standard deviation; undefined for fewer than two values. */
  static Score spreadOf(double[] values) {
    return values.length < 2
        ? Score.undefined("need 2 questions for a spread, got " + values.length)
        : Score.of(deviation(values));
  }
}
