package dev.chiffon.eval.retrieval;

/** What a gain is worth at a rank: 1 / log2(rank + 1). */
final class Discounts {
  /** Logarithms cost more than all else in nDCG; few rankings are longer than this. */
  private static final double[] FIRST = new double[1024];

  static {
    for (int rank = 1; rank < FIRST.length; rank++) {
      FIRST[rank] = computed(rank);
    }
  }

  private Discounts() {}

  static double at(int rank) {
    return rank < FIRST.length ? FIRST[rank] : computed(rank);
  }

  private static double computed(int rank) {
    return Math.log(2) / Math.log(rank + 1.0);
  }
}
