package dev.chiffon.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingTest {

  @Test
  void any_vector_is_brought_to_unit_length_also_a_tiny_or_huge_one() {
    float[][] raws = {{3, 4}, {1e-30f, 1e-30f}, {Float.MIN_VALUE}, {Float.MAX_VALUE, 1}};
    for (float[] raw : raws) {
      Embedding unit = Embedding.normalized(raw);
      assertThat(unit.cosine(unit)).isCloseTo(1, within(1e-6));
    }
    assertThat(Embedding.normalized(new float[] {3, 4}).toArray()).containsExactly(.6f, .8f);
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void a_component_that_is_not_finite_is_refused_with_its_place(float component) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Embedding.normalized(new float[] {1, component}))
        .withMessage("need finite components, got " + component + " at 1");
  }

  @Test
  void a_vector_without_a_direction_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Embedding.normalized(new float[3]))
        .withMessage("need a vector of non-zero length, got 3 zeros");
    assertThatIllegalArgumentException().isThrownBy(() -> Embedding.normalized(new float[0]));
  }

  @Test
  void components_of_an_embedding_come_back_bit_for_bit() {
    long seed = 5;
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      Embedding embedding = Embedding.normalized(gaussian(384, random));
      assertThat(Embedding.unit(embedding.toArray())).as("seed %d", seed).isEqualTo(embedding);
    }
  }

  @Test
  void components_of_another_length_than_1_are_no_embedding() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Embedding.unit(new float[] {3, 4}))
        .withMessage("need a vector of length 1, got length 5.0");
    assertThatIllegalArgumentException().isThrownBy(() -> Embedding.unit(new float[] {Float.NaN}));
    assertThatIllegalArgumentException().isThrownBy(() -> Embedding.unit(new float[0]));
  }

  @Test
  void the_cosine_is_that_of_the_angle() {
    Embedding right = Embedding.normalized(new float[] {1, 0});
    assertThat(right.cosine(Embedding.normalized(new float[] {0, 7}))).isZero();
    assertThat(right.cosine(Embedding.normalized(new float[] {-2, 0}))).isEqualTo(-1);
    assertThat(right.cosine(Embedding.normalized(new float[] {1, 1})))
        .isCloseTo(Math.sqrt(.5), within(1e-7));
  }

  @Test
  void a_cosine_over_different_dimensions_is_refused() {
    Embedding one = Embedding.normalized(new float[] {1});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.cosine(Embedding.normalized(new float[] {1, 1})))
        .withMessage("need 1 components like the other embedding, got 2");
  }

  @Test
  void an_embedding_cannot_be_changed_from_outside() {
    float[] raw = {1, 0};
    Embedding made = Embedding.unit(raw);
    raw[0] = 7;
    made.toArray()[1] = 7;
    assertThat(made.toArray()).containsExactly(1, 0);
  }

  private static float[] gaussian(int dimension, Random random) {
    float[] vector = new float[dimension];
    for (int i = 0; i < dimension; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return vector;
  }
}
