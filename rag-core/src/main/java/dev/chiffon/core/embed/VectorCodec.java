package dev.chiffon.core.embed;

import dev.chiffon.core.embed.VectorCompression.Bits;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;

/**
 * Makes vectors small: a rotation of which some components are kept, then rounding. Immutable.
 *
 * <p>A rotation spreads what a vector holds evenly, so that any components of it tell about the
 * cosine (Johnson and Lindenstrauss 1984) and all want the same steps. The rows are Gaussian,
 * orthogonalised by Gram and Schmidt, and the same in every process.
 */
final class VectorCodec {
  private static final long SEED = 384;

  /** Steps in standard deviations of a component: a range of ± 8, beyond which none lies. */
  private static final double EIGHT_BIT_STEP = 1.0 / 16;

  /** The best step of 16 for a Gaussian (Max 1960, table II). */
  private static final double FOUR_BIT_STEP = .3352;

  private final float[][] rows;
  private final int dimensions;
  private final Bits bits;

  /** Creates a codec for vectors of so many components. */
  VectorCodec(VectorCompression compression, int original) {
    dimensions = Math.min(compression.dimensions(), original);
    bits = compression.bits();
    rows = dimensions < original ? rotation(dimensions, original) : new float[0][];
  }

  private static float[][] rotation(int dimensions, int original) {
    Random random = new Random(SEED);
    float[][] rows = new float[dimensions][];
    for (int i = 0; i < dimensions; i++) {
      double[] row = DoubleStream.generate(random::nextGaussian).limit(original).toArray();
      for (int j = 0; j < i; j++) {
        subtract(row, rows[j]);
      }
      double length = Math.sqrt(Arrays.stream(row).map(x -> x * x).sum());
      rows[i] = new float[original];
      for (int k = 0; k < original; k++) {
        rows[i][k] = (float) (row[k] / length);
      }
    }
    return rows;
  }

  /** Takes from {@code row} its part in the direction of {@code unit}. */
  private static void subtract(double[] row, float[] unit) {
    double dot = 0;
    for (int k = 0; k < row.length; k++) {
      dot += row[k] * unit[k];
    }
    for (int k = 0; k < row.length; k++) {
      row[k] -= dot * unit[k];
    }
  }

  /** Returns the number of components that are kept. */
  int dimensions() {
    return dimensions;
  }

  /** Returns the bytes of a vector. */
  int bytes() {
    return (dimensions * bits.count() + 7) / 8;
  }

  /** Returns the components that are kept of a vector, scaled to length 1 and not rounded. */
  float[] rotated(float[] vector) {
    float[] rotated = rows.length == 0 ? vector.clone() : new float[dimensions];
    for (int i = 0; i < rows.length; i++) {
      rotated[i] = dot(rows[i], vector);
    }
    float length = (float) Math.sqrt(dot(rotated, rotated));
    for (int i = 0; i < dimensions; i++) {
      rotated[i] /= length == 0 ? 1 : length;
    }
    return rotated;
  }

  /** Returns the vectors, rotated and rounded, one after the other. */
  byte[] encode(List<float[]> vectors) {
    byte[] codes = new byte[vectors.size() * bytes()];
    for (int v = 0; v < vectors.size(); v++) {
      encode(rotated(vectors.get(v)), codes, v * bytes());
    }
    return codes;
  }

  private void encode(float[] rotated, byte[] codes, int start) {
    double deviation = 1 / Math.sqrt(dimensions);
    for (int i = 0; i < dimensions; i++) {
      if (bits == Bits.EIGHT) {
        long step = Math.round(rotated[i] / (deviation * EIGHT_BIT_STEP));
        codes[start + i] = (byte) Math.max(-128, Math.min(127, step));
      } else {
        int step = (int) Math.floor(rotated[i] / (deviation * FOUR_BIT_STEP)) + 8;
        codes[start + i / 2] |= (byte) (Math.max(0, Math.min(15, step)) << (4 * (i % 2)));
      }
    }
  }

  /** Puts the vector that begins at {@code start} of {@code codes} into {@code vector}. */
  void decode(byte[] codes, int start, float[] vector) {
    double deviation = 1 / Math.sqrt(dimensions);
    if (bits == Bits.EIGHT) {
      float step = (float) (deviation * EIGHT_BIT_STEP);
      for (int i = 0; i < dimensions; i++) {
        vector[i] = codes[start + i] * step;
      }
    } else {
      float step = (float) (deviation * FOUR_BIT_STEP);
      for (int i = 0; i < dimensions; i++) {
        int code = (codes[start + i / 2] >>> (4 * (i % 2))) & 15;
        vector[i] = (code - 7.5f) * step;
      }
    }
  }

  /** Returns the dot product; in four sums, which the processor adds side by side. */
  static float dot(float[] one, float[] other) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < one.length; i += 4) {
      a += one[i] * other[i];
      b += one[i + 1] * other[i + 1];
      c += one[i + 2] * other[i + 2];
      d += one[i + 3] * other[i + 3];
    }
    for (; i < one.length; i++) {
      a += one[i] * other[i];
    }
    return (a + b) + (c + d);
  }
}
