package dev.chiffon.core.embed;

import java.util.Arrays;

/** How the vectors of a text's tokens become one. */
enum Pooling {
  /** The mean over all tokens, those at the ends included. */
  MEAN {
    @Override
    float[] pool(float[] vectors, int tokens) {
      return sum(vectors, vectors.length / tokens, 0, tokens);
    }
  },
  /** The vector of the first token, {@code [CLS]}. */
  CLS {
    @Override
    float[] pool(float[] vectors, int tokens) {
      return Arrays.copyOf(vectors, vectors.length / tokens);
    }
  };

  /**
   * Returns a vector, of any length, in the direction of the pooled {@code vectors}, which stand
   * one after the other.
   */
  abstract float[] pool(float[] vectors, int tokens);

  /** Returns the sum of the vectors {@code first} to {@code end} - 1. */
  static float[] sum(float[] vectors, int dimension, int first, int end) {
    float[] sum = new float[dimension];
    for (int t = first; t < end; t++) {
      for (int i = 0; i < dimension; i++) {
        sum[i] += vectors[t * dimension + i];
      }
    }
    return sum;
  }
}
