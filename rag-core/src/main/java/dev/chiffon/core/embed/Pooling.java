package dev.chiffon.core.embed;

import java.nio.FloatBuffer;

/** How the vectors of a text's tokens become one. */
enum Pooling {
  /** The mean over all tokens, those at the ends included. */
  MEAN {
    @Override
    float[] pool(FloatBuffer hidden, int tokens) {
      float[] token = new float[hidden.remaining() / tokens];
      float[] sum = new float[token.length];
      for (int t = 0; t < tokens; t++) {
        hidden.get(token);
        for (int i = 0; i < sum.length; i++) {
          sum[i] += token[i];
        }
      }
      return sum;
    }
  },
  /** The vector of the first token, {@code [CLS]}. */
  CLS {
    @Override
    float[] pool(FloatBuffer hidden, int tokens) {
      float[] first = new float[hidden.remaining() / tokens];
      hidden.get(first);
      return first;
    }
  };

  /** Returns a vector, of any length, in the direction of the vectors pooled. */
  abstract float[] pool(FloatBuffer hidden, int tokens);
}
