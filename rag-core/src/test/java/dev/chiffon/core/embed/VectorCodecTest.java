package dev.chiffon.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.core.embed.VectorCompression.Bits;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VectorCodecTest {
  private static final int ORIGINAL = 384;
  private static final int PAIRS = 300;

  private static VectorCodec codec(int dimensions, Bits bits) {
    return new VectorCodec(new VectorCompression(dimensions, bits), ORIGINAL);
  }

  private static float[] random(Random random) {
    float[] vector = new float[ORIGINAL];
    double squares = 0;
    for (int i = 0; i < ORIGINAL; i++) {
      vector[i] = (float) random.nextGaussian();
      squares += vector[i] * vector[i];
    }
    for (int i = 0; i < ORIGINAL; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return vector;
  }

  /** Returns a vector of about that cosine with the other. */
  private static float[] near(float[] other, double cosine, Random random) {
    float[] noise = random(random);
    float[] near = new float[ORIGINAL];
    for (int i = 0; i < ORIGINAL; i++) {
      near[i] = (float) (cosine * other[i] + Math.sqrt(1 - cosine * cosine) * noise[i]);
    }
    return near;
  }

  /** Returns the root of the mean squared error of the cosine over random pairs. */
  private static double error(VectorCodec codec) {
    Random random = new Random(5);
    double squares = 0;
    for (int i = 0; i < PAIRS; i++) {
      float[] one = random(random);
      float[] other = near(one, random.nextDouble(), random);
      double exact = VectorCodec.dot(one, other) / Math.sqrt(VectorCodec.dot(other, other));
      float[] decoded = new float[codec.dimensions()];
      codec.decode(codec.encode(List.of(other)), 0, decoded);
      double error = VectorCodec.dot(codec.rotated(one), decoded) - exact;
      squares += error * error;
    }
    return Math.sqrt(squares / PAIRS);
  }

  @Test
  void eight_bits_of_all_components_lose_next_to_nothing() {
    assertThat(error(codec(ORIGINAL, Bits.EIGHT))).isLessThan(.002);
  }

  /** Max 1960, table II: 16 equal steps lose .01154 of a Gaussian's variance. */
  @Test
  void four_bits_lose_what_sixteen_steps_must() {
    VectorCodec codec = codec(ORIGINAL, Bits.FOUR);
    Random random = new Random(6);
    double lost = 0;
    for (int i = 0; i < PAIRS; i++) {
      float[] vector = random(random);
      float[] decoded = new float[ORIGINAL];
      codec.decode(codec.encode(List.of(vector)), 0, decoded);
      for (int k = 0; k < ORIGINAL; k++) {
        lost += (vector[k] - decoded[k]) * (vector[k] - decoded[k]) / PAIRS;
      }
    }
    assertThat(lost).isCloseTo(.01154, within(.0005));
  }

  /** The cosine of d of D components strays by less than 1 / sqrt(d), its error at cosine 0. */
  @Test
  void fewer_components_stray_as_a_random_rotation_does() {
    for (int dimensions : new int[] {32, 64, 128}) {
      double error = error(codec(dimensions, Bits.EIGHT));
      assertThat(error).isBetween(.2 / Math.sqrt(dimensions), 1 / Math.sqrt(dimensions));
    }
  }

  @Test
  void a_vector_takes_its_bits() {
    assertThat(codec(128, Bits.FOUR).bytes()).isEqualTo(64);
    assertThat(codec(5, Bits.FOUR).bytes()).isEqualTo(3);
    assertThat(codec(64, Bits.EIGHT).bytes()).isEqualTo(64);
    assertThat(codec(5, Bits.FOUR).encode(List.of(new float[ORIGINAL], new float[ORIGINAL])))
        .hasSize(6);
  }

  @Test
  void as_many_dimensions_as_there_are_or_more_are_those_of_the_model() {
    VectorCodec codec = codec(Integer.MAX_VALUE, Bits.EIGHT);
    float[] vector = random(new Random(7));
    assertThat(codec.dimensions()).isEqualTo(ORIGINAL);
    assertThat(codec.rotated(vector)).containsExactly(vector, within(1e-6f));
  }

  @Test
  void a_rotation_keeps_length_and_is_the_same_each_time() {
    float[] vector = random(new Random(8));
    float[] rotated = codec(64, Bits.FOUR).rotated(vector);
    assertThat(VectorCodec.dot(rotated, rotated)).isCloseTo(1, within(1e-5f));
    assertThat(codec(64, Bits.EIGHT).rotated(vector)).isEqualTo(rotated);
  }

  @Test
  void refuses_no_dimensions() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VectorCompression(0, Bits.FOUR))
        .withMessage("need dimensions >= 1, got 0");
  }
}
