package dev.chiffon.core.store;

import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Retrieved;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Compares the query with every chunk: always right, in O(n d) for n chunks of d components. The
 * store for small collections, and the oracle that {@link HnswStore} is measured against.
 *
 * <p>Many may search at once; a write waits for the searches before it and holds up those after it.
 * The dimension is that of the first embedding, until all chunks have been removed.
 */
public final class ExactStore implements VectorStore {
  private final StoreLock lock = new StoreLock();
  private ChunkTable table = new ChunkTable();

  /** Creates an empty store. */
  public ExactStore() {}

  @Override
  public void upsert(List<EmbeddedChunk> chunks) {
    lock.write(
        () -> {
          table.requireDimension(chunks);
          chunks.forEach(table::put);
          dropDeadSlots();
        });
  }

  @Override
  public void remove(Collection<String> ids) {
    lock.write(
        () -> {
          ids.forEach(table::remove);
          dropDeadSlots();
        });
  }

  @Override
  public List<Retrieved> search(VectorQuery query) {
    return lock.read(
        () -> {
          table.requireDimension(query.embedding());
          float[] vector = query.embedding().toArray();
          long[] nearest = ExactScan.nearest(table, vector, query.k(), table.accepted(query));
          return Ranking.of(table, nearest, query.k());
        });
  }

  @Override
  public Map<String, Double> scores(Embedding query, Collection<String> ids) {
    return lock.read(
        () -> {
          table.requireDimension(query);
          return Ranking.scores(table, query.toArray(), ids);
        });
  }

  @Override
  public int size() {
    return lock.read(table::size);
  }

  @Override
  public void close() {
    lock.close(() -> table = new ChunkTable());
  }

  private void dropDeadSlots() {
    if (table.isSparse()) {
      table = table.compacted();
    }
  }
}
