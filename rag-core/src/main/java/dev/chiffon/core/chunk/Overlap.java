package dev.chiffon.core.chunk;

/** The one rule about overlaps. */
final class Overlap {
  private Overlap() {}

  static int checked(int overlap) {
    if (overlap < 0) {
      throw new IllegalArgumentException("need an overlap of at least 0, got " + overlap);
    }
    return overlap;
  }
}
