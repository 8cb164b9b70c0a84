package dev.chiffon.core.store;

import java.util.Arrays;

/**
 * The links of a hierarchical navigable small world: nodes numbered from 0, each on level 0 and,
 * ever more rarely, on the levels above it. A node has at most {@code 2 m} links on level 0 and
 * {@code m} on each other (the paper's M_max0 and M_max).
 *
 * <p>A list of links is a stretch of a flat array: first its length, then the nodes. Level 0, which
 * every node has and every search works on, lies in one array; the few levels above lie in one
 * small array for each node.
 */
final class HnswGraph {
  private static final int[] NO_LEVELS = {};

  private final int m;
  private int[] baseLinks = new int[0];
  private int[][] upperLinks = new int[0][];
  private int size;
  private int entry;

  HnswGraph(int m) {
    this.m = m;
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Returns where every search begins: a node of the highest level. */
  int entry() {
    return entry;
  }

  void enterAt(int node) {
    entry = node;
  }

  /** Returns the highest level of a node. */
  int level(int node) {
    return upperLinks[node].length / stride(1);
  }

  /** Returns the most links a node may have on {@code level}. */
  int capacity(int level) {
    return level == 0 ? 2 * m : m;
  }

  /** Returns the array that the links of a node on a level lie in, from {@link #start} on. */
  int[] links(int node, int level) {
    return level == 0 ? baseLinks : upperLinks[node];
  }

  /** Returns where in {@link #links} the number of links lies; the links follow it. */
  int start(int node, int level) {
    return level == 0 ? node * stride(0) : (level - 1) * stride(level);
  }

  /** Adds a node without links, whose highest level is {@code level}, and returns it. */
  int add(int level) {
    if (size == upperLinks.length) {
      int room = Math.max(16, size + size / 2);
      upperLinks = Arrays.copyOf(upperLinks, room);
      baseLinks = Arrays.copyOf(baseLinks, Math.multiplyExact(room, stride(0)));
    }
    upperLinks[size] = level == 0 ? NO_LEVELS : new int[level * stride(level)];
    return size++;
  }

  /** Replaces the links of a node on a level. */
  void link(int node, int level, int[] neighbors) {
    int[] links = links(node, level);
    int start = start(node, level);
    links[start] = neighbors.length;
    System.arraycopy(neighbors, 0, links, start + 1, neighbors.length);
  }

  /** Adds a link if there is room for it, and returns whether there was. */
  boolean addLink(int from, int level, int to) {
    int[] links = links(from, level);
    int start = start(from, level);
    if (links[start] == capacity(level)) {
      return false;
    }
    links[start]++;
    links[start + links[start]] = to;
    return true;
  }

  private int stride(int level) {
    return 1 + capacity(level);
  }
}
