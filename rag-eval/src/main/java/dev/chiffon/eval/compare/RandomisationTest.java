package dev.chiffon.eval.compare;

import dev.chiffon.eval.data.Score;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The paired randomisation test of a difference in means, two-sided: if the systems were alike, the
 * sign of each question's difference would be a coin's toss. The p-value is how often tossed signs
 * give a sum at least as far from 0 as the observed one, which counts as one of the tosses: (count
 * + 1) / (tosses + 1).
 *
 * <p>Source: Smucker, Allan and Carterette, CIKM 2007, 3; Fisher, The Design of Experiments, 1935,
 * 21.
 *
 * <p>The sums of all 256 signings of eight differences are tabled, so that one random number of 64
 * bits and eight look-ups sign 64 differences. The tables of those 64 (16 kB) are used for all
 * tosses before the next 64 are looked at, and so stay in the nearest cache.
 */
final class RandomisationTest {
  private static final int GROUP = 8;
  private static final int SIGNINGS = 1 << GROUP;
  private static final int BLOCK = 64;

  /** Sums that are equal on paper differ by the order of addition; relative to the largest. */
  private static final double ROUNDING = 1e-12;

  private RandomisationTest() {}

  /** Returns the p-value; undefined for fewer than two differences. */
  static Score p(double[] differences, Resampling resampling) {
    if (differences.length < 2) {
      return Score.undefined("need 2 questions for a test, got " + differences.length);
    }
    double[] changed = Arrays.stream(differences).filter(difference -> difference != 0).toArray();
    double[] sums = new double[resampling.randomisation()];
    SplittableRandom random = new SplittableRandom(resampling.seed());
    for (int from = 0; from < changed.length; from += BLOCK) {
      addSigned(sums, tables(changed, from), random);
    }
    double largest = Arrays.stream(changed).map(Math::abs).sum();
    double observed = Math.abs(Arrays.stream(changed).sum()) - ROUNDING * largest;
    long count = Arrays.stream(sums).filter(sum -> Math.abs(sum) >= observed).count();
    return Score.of((count + 1.) / (sums.length + 1.));
  }

  /** Adds to each sum 64 differences with random signs. */
  private static void addSigned(double[] sums, double[] tables, SplittableRandom random) {
    for (int i = 0; i < sums.length; i++) {
      long bits = random.nextLong();
      double sum = 0;
      for (int table = 0; table < tables.length; table += SIGNINGS) {
        sum += tables[table + (int) (bits & (SIGNINGS - 1))];
        bits >>>= GROUP;
      }
      sums[i] += sum;
    }
  }

  /** Returns for each eight of the next 64 differences the sums of all their signings. */
  private static double[] tables(double[] differences, int from) {
    int size = Math.min(BLOCK, differences.length - from);
    double[] tables = new double[(size + GROUP - 1) / GROUP * SIGNINGS];
    for (int group = 0; group * GROUP < size; group++) {
      fill(tables, group * SIGNINGS, differences, from + group * GROUP);
    }
    return tables;
  }

  /** Fills one table: each signing is one with a plus less, and twice the difference. */
  private static void fill(double[] tables, int offset, double[] differences, int from) {
    for (int i = from; i < Math.min(from + GROUP, differences.length); i++) {
      tables[offset] -= differences[i];
    }
    for (int signing = 1; signing < SIGNINGS; signing++) {
      int plus = from + Integer.numberOfTrailingZeros(signing);
      double difference = plus < differences.length ? differences[plus] : 0;
      tables[offset + signing] = tables[offset + (signing & (signing - 1))] + 2 * difference;
    }
  }
}
