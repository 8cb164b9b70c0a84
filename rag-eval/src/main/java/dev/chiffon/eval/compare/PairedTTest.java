package dev.chiffon.eval.compare;

import dev.chiffon.eval.data.Score;
import org.apache.commons.statistics.inference.TTest;

/**
 * The paired t-test of a difference in means, two-sided. Source: Student, Biometrika 6, 1908; on
 * metrics of retrieval it agrees well with the randomisation test (Smucker, Allan and Carterette
 * 2007).
 */
final class PairedTTest {
  private PairedTTest() {}

  /** Returns the p-value; undefined for fewer than two differences and if they do not vary. */
  static Score p(double[] differences) {
    if (differences.length < 2) {
      return Score.undefined("need 2 questions for a test, got " + differences.length);
    }
    if (Moments.deviation(differences) == 0) {
      return Score.undefined("all differences are the same");
    }
    return Score.of(TTest.withDefaults().test(differences).getPValue());
  }
}
