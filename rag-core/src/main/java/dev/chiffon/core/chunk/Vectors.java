package dev.chiffon.core.chunk;

/** Sums and products of vectors of one length. */
final class Vectors {
  private Vectors() {}

  static void add(float[] sum, float[] vector) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += vector[i];
    }
  }

  static double dot(float[] a, float[] b) {
    float dot = 0;
    for (int i = 0; i < a.length; i++) {
      dot += a[i] * b[i];
    }
    return dot;
  }

  /** Returns the vector in length 1, or as it is if it has no length. */
  static float[] normalized(float[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    float[] unit = vector.clone();
    for (int i = 0; length > 0 && i < unit.length; i++) {
      unit[i] /= (float) length;
    }
    return unit;
  }
}
