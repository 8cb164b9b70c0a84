package dev.chiffon.eval.compare;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's correction for asking many questions at once: the smallest of m p-values is multiplied by
 * m, the next by m - 1 and so on, none becoming smaller than the one before it or larger than 1.
 * Comparing the results with a level keeps the chance of any false alarm below it, however the
 * tests depend on each other.
 *
 * <p>Source: Holm, Scandinavian Journal of Statistics 6(2), 1979.
 */
final class HolmCorrection {
  private HolmCorrection() {}

  /** Returns the corrected p-values in the order of the given ones. */
  static double[] correct(double[] p) {
    int[] ascending =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] corrected = new double[p.length];
    double least = 0;
    for (int step = 0; step < p.length; step++) {
      least = Math.max(least, Math.min(1, (p.length - step) * p[ascending[step]]));
      corrected[ascending[step]] = least;
    }
    return corrected;
  }
}
