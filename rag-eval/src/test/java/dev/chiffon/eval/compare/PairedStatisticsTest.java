package dev.chiffon.eval.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.eval.data.Score;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedStatisticsTest {
  private static final double[] SAME = {.25, .25, .25};

  /** scipy 1.17.1, ttest_rel; R's help page of t.test prints .002833. */
  @Test
  void the_t_test_agrees_with_scipy_and_r() {
    assertThat(value(PairedTTest.p(ClassicData.SLEEP))).isCloseTo(.002832890197, within(1e-10));
    assertThat(value(PairedTTest.p(ClassicData.DARWIN))).isCloseTo(.049702944022, within(1e-10));
  }

  /** d_z = t / sqrt(n) = 4.062127683 / sqrt(10) (Lakens 2013, equation 7). */
  @Test
  void the_effect_size_is_t_over_the_root_of_n() {
    assertThat(value(EffectSize.of(ClassicData.SLEEP)))
        .isCloseTo(4.062127683 / Math.sqrt(10), within(1e-9));
  }

  @Test
  void differences_that_do_not_vary_have_neither_t_nor_effect_size() {
    Score none = Score.undefined("all differences are the same");
    assertThat(PairedTTest.p(SAME)).isEqualTo(none);
    assertThat(EffectSize.of(SAME)).isEqualTo(none);
    assertThat(MinimumDetectableDifference.of(Moments.spreadOf(SAME), 3, .05)).isEqualTo(none);
  }

  @Test
  void fewer_than_two_differences_say_so() {
    double[] one = {.5};
    assertThat(PairedTTest.p(one)).isEqualTo(Score.undefined("need 2 questions for a test, got 1"));
    assertThat(EffectSize.of(one))
        .isEqualTo(Score.undefined("need 2 questions for an effect size, got 1"));
    assertThat(MinimumDetectableDifference.of(Moments.spreadOf(one), 1, .05))
        .isEqualTo(Score.undefined("need 2 questions for a spread, got 1"));
  }

  /** Exact: scipy 1.17.1, brentq over the power of the non-central t (nct), two-sided, power .8. */
  @ParameterizedTest
  @CsvSource({
    "10, .05, .996002", "10, .005, 1.484073", "34, .05, .495029", "34, .005, .665813",
    "100, .05, .282913", "100, .005, .372296", "500, .05, .125532", "500, .005, .163820"
  })
  void the_detectable_difference_is_near_the_exact_one(int n, double alpha, double exact) {
    double found = value(MinimumDetectableDifference.of(Score.of(1), n, alpha));
    assertThat(found / exact).isCloseTo(1, within(.03));
  }

  @Test
  void the_interval_takes_fifty_thousand_resamples_of_a_hundred_values() {
    double[] values = new double[100];
    Arrays.setAll(values, i -> i / 100.);
    Estimate estimate = Bootstrap.mean(values, Resampling.defaults().withBootstrap(50_000));
    double half = 1.96 * Moments.deviation(values) * Math.sqrt(.99) / 10;
    assertThat(value(estimate.low())).isCloseTo(.495 - half, within(.002));
    assertThat(value(estimate.high())).isCloseTo(.495 + half, within(.002));
  }

  @Test
  void an_odd_number_of_values_is_drawn_in_full() {
    assertThat(Bootstrap.mean(SAME, Resampling.defaults()))
        .isEqualTo(new Estimate(Score.of(.25), Score.of(.25), Score.of(.25)));
  }

  @Test
  void the_same_seed_draws_the_same() {
    Resampling seven = Resampling.defaults().withSeed(7);
    assertThat(Bootstrap.mean(ClassicData.SLEEP, seven))
        .isEqualTo(Bootstrap.mean(ClassicData.SLEEP, seven))
        .isNotEqualTo(Bootstrap.mean(ClassicData.SLEEP, seven.withSeed(8)));
  }

  private static double value(Score score) {
    return score.value().orElseThrow();
  }
}
