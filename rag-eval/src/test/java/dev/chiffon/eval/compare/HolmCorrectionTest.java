package dev.chiffon.eval.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HolmCorrectionTest {
  /** The documentation of stdlib's padjust gives these. */
  @Test
  void agrees_with_the_example_of_stdlib() {
    double[] corrected = HolmCorrection.correct(new double[] {.319, .201, .4, .374, .113});
    assertThat(corrected)
        .containsExactly(new double[] {.957, .804, .957, .957, .565}, within(1e-9));
  }

  /** By hand: 4 x .01, 3 x .015, then 2 x .02 would be less than before, 1 x .9. */
  @Test
  void none_becomes_smaller_than_one_before_it() {
    double[] corrected = HolmCorrection.correct(new double[] {.9, .02, .01, .015});
    assertThat(corrected).containsExactly(new double[] {.9, .045, .04, .045}, within(1e-12));
  }

  @Test
  void none_becomes_larger_than_one() {
    assertThat(HolmCorrection.correct(new double[] {.6, .7})).containsExactly(1, 1);
  }

  @Test
  void one_or_no_value_stays_as_it_is() {
    assertThat(HolmCorrection.correct(new double[] {.03})).containsExactly(.03);
    assertThat(HolmCorrection.correct(new double[0])).isEmpty();
  }
}
