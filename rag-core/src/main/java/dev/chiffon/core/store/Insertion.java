package dev.chiffon.core.store;

/**
 * INSERT (Malkov and Yashunin 2018, Algorithm 1): finds the new node's nearest on every level it
 * has, from the top, and links them both ways. For one thread at a time.
 */
final class Insertion {
  private final HnswGraph graph;
  private final Rows rows;
  private final int m;
  private final int efConstruction;
  private final LayerSearch layer;
  private final NeighborSelection selection;

  Insertion(HnswGraph graph, Rows rows, HnswConfig config) {
    this.graph = graph;
    this.rows = rows;
    this.m = config.m();
    this.efConstruction = config.efConstruction();
    this.layer = new LayerSearch(graph, rows);
    this.selection = new NeighborSelection(rows);
  }

  /** Inserts the next row as a node whose highest level is {@code level}. */
  void insert(int level) {
    int node = graph.add(level);
    if (node == 0) {
      graph.enterAt(node);
      return;
    }
    float[] vector = rows.copy(node);
    int top = layer.topLevel();
    long[] nearest = KnnSearch.descend(layer, vector, efConstruction, level);
    for (int at = Math.min(top, level); at >= 0; at--) {
      nearest = layer.search(vector, nearest, efConstruction, at);
      connect(node, nearest, at);
    }
    if (level > top) {
      graph.enterAt(node);
    }
  }

  private void connect(int node, long[] nearest, int level) {
    int[] neighbors = selection.select(nearest, m);
    graph.link(node, level, neighbors);
    for (int neighbor : neighbors) {
      if (!graph.addLink(neighbor, level, node)) {
        shrink(neighbor, node, level);
      }
    }
  }

  /** Selects the links of a node anew from those it has and one more. */
  private void shrink(int node, int newcomer, int level) {
    int[] links = graph.links(node, level);
    int start = graph.start(node, level);
    NodeQueue candidates = NodeQueue.worstOnTop();
    candidates.add(NodeQueue.pack(rows.cosine(node, newcomer), newcomer));
    for (int i = start + 1; i <= start + links[start]; i++) {
      candidates.add(NodeQueue.pack(rows.cosine(node, links[i]), links[i]));
    }
    graph.link(node, level, selection.select(candidates.bestFirst(), graph.capacity(level)));
  }
}
