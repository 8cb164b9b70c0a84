package dev.chiffon.eval.compare;

import dev.chiffon.eval.data.Score;

/**
 * Cohen's d_z: the mean of the paired differences over their standard deviation (n - 1).
 *
 * <pre>d_z = mean(differences) / sd(differences)</pre>
 *
 * <p>Source: Cohen, Statistical Power Analysis for the Behavioral Sciences, 1988, 2.3.5; named as
 * in Lakens 2013. By his rule of thumb .2 is small, .5 medium, .8 large. Not to be mixed up with d
 * of two unpaired samples.
 */
final class EffectSize {
  private EffectSize() {}

  /** Returns d_z; undefined for fewer than two differences and if they do not vary. */
  static Score of(double[] differences) {
    if (differences.length < 2) {
      return Score.undefined("need 2 questions for an effect size, got " + differences.length);
    }
    double deviation = Moments.deviation(differences);
    return deviation == 0
        ? Score.undefined("all differences are the same")
        : Score.of(Moments.mean(differences) / deviation);
  }
}
