package dev.chiffon.eval.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.eval.data.Score;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class RandomisationTestTest {
  private static final Resampling DEFAULTS = Resampling.defaults();

  /** Darwin's maize: of 32,768 signings 863 in each tail are as far out (Fisher 1935, 21). */
  @Test
  void agrees_with_fisher_on_darwins_maize() {
    assertThat(p(ClassicData.DARWIN)).isCloseTo(1726 / 32768., within(.0035));
  }

  /** Of the 16 signings of four equal losses two are as far out: 2 / 16. */
  @Test
  void equal_sums_count_as_far_out_however_rounding_falls() {
    assertThat(p(-.1, -.1, -.1, -.1)).isCloseTo(.125, within(.005));
    assertThat(p(.1, .2, .3, .6)).isCloseTo(.125, within(.005));
  }

  @Test
  void questions_that_did_not_change_do_not_matter() {
    double[] padded = Arrays.copyOf(ClassicData.DARWIN, 500);
    assertThat(p(padded)).isEqualTo(p(ClassicData.DARWIN));
  }

  @Test
  void swapped_systems_have_the_same_p() {
    double[] swapped = Arrays.stream(ClassicData.DARWIN).map(value -> -value).toArray();
    assertThat(p(swapped)).isCloseTo(p(ClassicData.DARWIN), within(.0035));
  }

  @Test
  void no_change_at_all_is_no_evidence() {
    assertThat(p(new double[100])).isEqualTo(1);
  }

  /** (0 + 1) / (999 + 1): the observed signs are one of the tosses, so p is never 0. */
  @Test
  void the_least_p_is_one_toss() {
    double[] losses = new double[200];
    Arrays.fill(losses, -.5);
    assertThat(RandomisationTest.p(losses, DEFAULTS.withRandomisation(999)))
        .isEqualTo(Score.of(.001));
  }

  /** 130 differences take three blocks of 64, the last not full; z-test of the same sums. */
  @Test
  void many_differences_agree_with_the_normal_approximation() {
    SplittableRandom random = new SplittableRandom(7);
    double[] values = random.doubles(130, -1, 1).map(v -> v + .1).toArray();
    double squares = Arrays.stream(values).map(value -> value * value).sum();
    double z = Math.abs(Arrays.stream(values).sum()) / Math.sqrt(squares);
    double tail = NormalDistribution.of(0, 1).survivalProbability(z);
    assertThat(p(values)).isCloseTo(2 * tail, within(.005));
  }

  @Test
  void fewer_than_two_questions_have_no_p() {
    assertThat(RandomisationTest.p(new double[0], DEFAULTS))
        .isEqualTo(Score.undefined("need 2 questions for a test, got 0"));
    assertThat(RandomisationTest.p(new double[] {.5}, DEFAULTS))
        .isEqualTo(Score.undefined("need 2 questions for a test, got 1"));
  }

  private static double p(double... differences) {
    return RandomisationTest.p(differences, DEFAULTS).value().orElseThrow();
  }
}
