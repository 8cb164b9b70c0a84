package dev.chiffon.core.retrieve;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class HybridConfigTest {
  private static final HybridConfig CONFIG = HybridConfig.defaults();

  @Test
  void weights_are_finite_not_negative_and_not_both_zero() {
    assertThatIllegalArgumentException().isThrownBy(() -> CONFIG.withWeights(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> CONFIG.withWeights(-1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> CONFIG.withWeights(Double.NaN, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CONFIG.withWeights(1, Double.POSITIVE_INFINITY))
        .withMessageContaining("Infinity");
  }

  @Test
  void each_leg_lists_at_least_one_chunk() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CONFIG.withCandidates(0))
        .withMessageContaining("got 0");
  }
}
