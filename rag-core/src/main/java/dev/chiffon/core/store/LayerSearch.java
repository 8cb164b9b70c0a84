package dev.chiffon.core.store;

import java.util.function.IntPredicate;

/**
 * SEARCH-LAYER (Malkov and Yashunin 2018, Algorithm 2): walks the links of one level from the entry
 * nodes, always on from the nearest node not yet left, until that is farther than all that was
 * found.
 *
 * <p>Beyond the paper, nodes that are not accepted (removed, or stopped by a filter) are walked
 * through but not found, and take no place among the {@code ef}. Works for one thread at a time,
 * and keeps its queues for the next search.
 */
final class LayerSearch {
  private final HnswGraph graph;
  private final Rows rows;
  private final VisitedSet visited = new VisitedSet();
  private final NodeQueue candidates = NodeQueue.bestOnTop();
  private final NodeQueue nearest = NodeQueue.worstOnTop();

  LayerSearch(HnswGraph graph, Rows rows) {
    this.graph = graph;
    this.rows = rows;
  }

  /** Returns the highest level of the graph, which must not be empty. */
  int topLevel() {
    return graph.level(graph.entry());
  }

  /** Returns the node that the highest level is entered at, packed as in {@link NodeQueue}. */
  long[] entry(float[] query) {
    int entry = graph.entry();
    return new long[] {NodeQueue.pack(rows.cosine(query, entry), entry)};
  }

  /** Returns the {@code ef} nodes of {@code level} found nearest to {@code query}, best first. */
  long[] search(float[] query, long[] entries, int ef, int level) {
    return search(query, entries, level, new Wanted(ef, node -> true, Integer.MAX_VALUE));
  }

  /**
   * What a search is after.
   *
   * @param ef the most nodes to find
   * @param accepted which nodes may be found; asked at most once for each
   * @param visits how many nodes may be compared with the query before the search gives up
   */
  record Wanted(int ef, IntPredicate accepted, int visits) {}

  /**
   * Returns the accepted nodes of {@code level} found nearest to {@code query}, best first; none at
   * all if the search gave up.
   *
   * @param entries nodes to begin at, packed as in {@link NodeQueue}
   */
  long[] search(float[] query, long[] entries, int level, Wanted wanted) {
    begin(entries, wanted);
    while (!candidates.isEmpty() && isPromising(candidates.top(), wanted)) {
      if (visited.size() > wanted.visits()) {
        return new long[0];
      }
      leave(NodeQueue.node(candidates.pop()), query, level, wanted);
    }
    return nearest.bestFirst();
  }

  private void begin(long[] entries, Wanted wanted) {
    visited.clear(graph.size());
    candidates.clear();
    nearest.clear();
    for (long entry : entries) {
      visited.add(NodeQueue.node(entry));
      find(entry, wanted);
    }
  }

  /** Follows the links of a node. */
  private void leave(int node, float[] query, int level, Wanted wanted) {
    int[] links = graph.links(node, level);
    int start = graph.start(node, level);
    for (int i = start + 1; i <= start + links[start]; i++) {
      int neighbor = links[i];
      if (visited.add(neighbor)) {
        long found = NodeQueue.pack(rows.cosine(query, neighbor), neighbor);
        if (isBetter(found, wanted)) {
          find(found, wanted);
        }
      }
    }
  }

  private void find(long found, Wanted wanted) {
    candidates.add(found);
    if (wanted.accepted().test(NodeQueue.node(found))) {
      nearest.addBounded(found, wanted.ef());
    }
  }

  /** Ties are promising: the paper stops at a candidate strictly farther than all found. */
  private boolean isPromising(long candidate, Wanted wanted) {
    return nearest.size() < wanted.ef()
        || NodeQueue.score(candidate) >= NodeQueue.score(nearest.top());
  }

  /** Ties are not better, or a search among copies of one text would visit them all. */
  private boolean isBetter(long found, Wanted wanted) {
    return nearest.size() < wanted.ef() || NodeQueue.score(found) > NodeQueue.score(nearest.top());
  }
}
