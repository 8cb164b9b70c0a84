package dev.chiffon.core.store;

/**
 * SELECT-NEIGHBORS-HEURISTIC (Malkov and Yashunin 2018, Algorithm 4): of the candidates for a
 * node's links keeps those that are nearer to the node than to any kept before, so that links lead
 * into different directions, and then fills up with the nearest of the others
 * (keepPrunedConnections). Candidates are not extended by their neighbors.
 */
final class NeighborSelection {
  private final Rows rows;

  NeighborSelection(Rows rows) {
    this.rows = rows;
  }

  /**
   * Returns at most {@code most} of the candidates.
   *
   * @param candidates best first, with their scores against the node, packed as in {@link
   *     NodeQueue}
   */
  int[] select(long[] candidates, int most) {
    int[] kept = new int[Math.min(most, candidates.length)];
    int[] others = new int[candidates.length];
    int keptCount = 0;
    int otherCount = 0;
    for (int i = 0; i < candidates.length && keptCount < kept.length; i++) {
      if (isApart(candidates[i], kept, keptCount)) {
        kept[keptCount++] = NodeQueue.node(candidates[i]);
      } else {
        others[otherCount++] = NodeQueue.node(candidates[i]);
      }
    }
    System.arraycopy(others, 0, kept, keptCount, kept.length - keptCount);
    return kept;
  }

  private boolean isApart(long candidate, int[] kept, int keptCount) {
    int node = NodeQueue.node(candidate);
    float score = NodeQueue.score(candidate);
    for (int i = 0; i < keptCount; i++) {
      if (rows.cosine(node, kept[i]) >= score) {
        return false;
      }
    }
    return true;
  }
}
