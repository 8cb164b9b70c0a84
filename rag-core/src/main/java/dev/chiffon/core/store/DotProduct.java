package dev.chiffon.core.store;

/** The kernel everything here is scored with, so that all agree on every score to the last bit. */
final class DotProduct {
  private static final int LANES = 8;

  private DotProduct() {}

  /**
   * Returns the sum of {@code a[aStart + i] * b[bStart + i]} over {@code length} places. Eight sums
   * run side by side, since one would wait for its own last addition at every step; they are always
   * added in the same order, and swapping the operands changes nothing.
   */
  static float of(float[] a, int aStart, float[] b, int bStart, int length) {
    float s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
    int whole = length - length % LANES;
    for (int i = 0; i < whole; i += LANES) {
      s0 += a[aStart + i] * b[bStart + i];
      s1 += a[aStart + i + 1] * b[bStart + i + 1];
      s2 += a[aStart + i + 2] * b[bStart + i + 2];
      s3 += a[aStart + i + 3] * b[bStart + i + 3];
      s4 += a[aStart + i + 4] * b[bStart + i + 4];
      s5 += a[aStart + i + 5] * b[bStart + i + 5];
      s6 += a[aStart + i + 6] * b[bStart + i + 6];
      s7 += a[aStart + i + 7] * b[bStart + i + 7];
    }
    float rest = 0;
    for (int i = whole; i < length; i++) {
      rest += a[aStart + i] * b[bStart + i];
    }
    return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7)) + rest;
  }
}
