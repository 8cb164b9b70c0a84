package dev.chiffon.core.store;

/**
 * The nodes one search has seen. A node is in the set if its mark is the current epoch, so that
 * clearing the set costs one addition instead of a sweep over all nodes.
 */
final class VisitedSet {
  private int[] marks = new int[0];
  private int epoch;
  private int size;

  /** Empties the set and makes room for nodes below {@code nodes}. */
  void clear(int nodes) {
    size = 0;
    epoch++;
    if (nodes > marks.length || epoch < 0) {
      marks = new int[Math.max(nodes, marks.length) + nodes / 2];
      epoch = 1;
    }
  }

  /** Adds a node, and returns whether it was new. */
  boolean add(int node) {
    if (marks[node] == epoch) {
      return false;
    }
    marks[node] = epoch;
    size++;
    return true;
  }

  int size() {
    return size;
  }
}
