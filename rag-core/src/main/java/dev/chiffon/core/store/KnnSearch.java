package dev.chiffon.core.store;

/**
 * K-NN-SEARCH (Malkov and Yashunin 2018, Algorithm 5): greedily down to level 0, and there with a
 * wide beam.
 */
final class KnnSearch {
  private KnnSearch() {}

  /**
   * Returns the nodes found nearest to {@code query}, best first; none at all if the search gave
   * up.
   */
  static long[] nearest(LayerSearch layer, float[] query, LayerSearch.Wanted wanted) {
    return layer.search(query, descend(layer, query, 0), 0, wanted);
  }

  /** Returns the node to enter {@code level} at: the nearest found greedily on those above it. */
  static long[] descend(LayerSearch layer, float[] query, int level) {
    long[] nearest = layer.entry(query);
    for (int above = layer.topLevel(); above > level; above--) {
      nearest = layer.search(query, nearest, 1, above);
    }
    return nearest;
  }
}
