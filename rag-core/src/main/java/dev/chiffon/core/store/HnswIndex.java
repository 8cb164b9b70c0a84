package dev.chiffon.core.store;

import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Retrieved;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;

/**
 * A table of chunks with the graph over its slots: slot and node are one number, and of slots with
 * equal vectors the first is linked. Safe for many readers while nobody writes.
 */
final class HnswIndex {
  /** A filtered walk gives up once it has seen one node in so many. */
  private static final int VISITED_SHARE = 4;

  /** A search for more than one chunk in so many does not walk at all. */
  private static final int WANTED_SHARE = 4;

  private final HnswConfig config;
  private final ChunkTable table;
  private final HnswGraph graph;
  private final LevelDraw levels;
  private final Insertion insertion;
  private final Twins twins;
  private final Queue<LayerSearch> idle = new ConcurrentLinkedQueue<>();

  HnswIndex(HnswConfig config) {
    this(config, new ChunkTable(), new HnswGraph(config.m()));
  }

  /** Takes over a table and the graph over its slots. */
  HnswIndex(HnswConfig config, ChunkTable table, HnswGraph graph) {
    this.config = config;
    this.table = table;
    this.graph = graph;
    this.levels = new LevelDraw(config);
    this.insertion = new Insertion(graph, table.rows(), config);
    this.twins = new Twins(table.rows());
    for (int slot = 0; slot < graph.size(); slot++) {
      twins.takeIn(slot);
    }
  }

  HnswConfig config() {
    return config;
  }

  ChunkTable table() {
    return table;
  }

  HnswGraph graph() {
    return graph;
  }

  void put(EmbeddedChunk chunk) {
    table.put(chunk).ifPresent(this::insert);
  }

  /** Returns an index of the chunks alone, built anew in their order. */
  HnswIndex rebuilt() {
    HnswIndex rebuilt = new HnswIndex(config, table.compacted(), new HnswGraph(config.m()));
    for (int slot = 0; slot < rebuilt.table.slots(); slot++) {
      rebuilt.insert(slot);
    }
    return rebuilt;
  }

  /** Returns what {@link HnswStore} documents. */
  List<Retrieved> search(VectorQuery query) {
    float[] vector = query.embedding().toArray();
    IntPredicate accepted = table.accepted(query);
    int ef = Math.max(config.efSearch(), query.k());
    long[] found = new long[0];
    if (isWorthWalking(ef)) {
      int visits = query.filter().isEmpty() ? graph.size() : graph.size() / VISITED_SHARE;
      found = walk(vector, ef, visits, slot -> table.isLive(slot) && accepted.test(slot));
    }
    if (found.length < Math.min(query.k(), table.size())) {
      found = ExactScan.nearest(table, vector, query.k(), accepted);
    }
    return Ranking.of(table, found, query.k());
  }

  private boolean isWorthWalking(int ef) {
    return table.size() >= config.exactBelow() && ef <= table.size() / WANTED_SHARE;
  }

  /** Returns the accepted slots with the vectors found nearest. */
  private long[] walk(float[] vector, int ef, int visits, IntPredicate accepted) {
    LayerSearch reused = idle.poll();
    LayerSearch layer = reused == null ? new LayerSearch(graph, table.rows()) : reused;
    IntPredicate anyAccepted = node -> twins.any(node, accepted);
    long[] nodes =
        KnnSearch.nearest(layer, vector, new LayerSearch.Wanted(ef, anyAccepted, visits));
    idle.add(layer);
    return Arrays.stream(nodes).flatMap(node -> slots(node, accepted)).toArray();
  }

  private LongStream slots(long node, IntPredicate accepted) {
    float score = NodeQueue.score(node);
    return twins
        .of(NodeQueue.node(node))
        .filter(accepted)
        .mapToLong(slot -> NodeQueue.pack(score, slot));
  }

  private void insert(int slot) {
    if (twins.takeIn(slot)) {
      insertion.insert(levels.level(table.id(slot)));
    } else {
      graph.add(0);
    }
  }
}
