package dev.chiffon.core.store;

/**
 * K-NN-SEARCH (Malkov and Yashunin 2018, Algorithm 5): down through the levels, and on level 0 with
 * a beam of ef.
 *
 * <p>The paper descends with a beam of 1. Here it is an eighth of ef, which finds the way into
 * clusters so tight that no link of level 0 leaves them: of 30 clusters of 100 near copies, recall
 * from afar rose from .85 to .92 at ef = 50. It costs 7 % more distances on 10,000 sentences at ef
 * = 100.
 */
final class KnnSearch {
  private static final int BEAM_SHARE = 8;

  private KnnSearch() {}

  /**
   * Returns the nodes found nearest to {@code query}, best first; none at all if the search gave
   * up.
   */
  static long[] nearest(LayerSearch layer, float[] query, LayerSearch.Wanted wanted) {
    return layer.search(query, descend(layer, query, wanted.ef(), 0), 0, wanted);
  }

  /** Returns the nodes to enter {@code level} at: the nearest found on the level above it. */
  static long[] descend(LayerSearch layer, float[] query, int ef, int level) {
    int beam = Math.max(1, ef / BEAM_SHARE);
    long[] nearest = layer.entry(query);
    for (int above = layer.topLevel(); above > level; above--) {
      nearest = layer.search(query, nearest, beam, above);
    }
    return nearest;
  }
}
