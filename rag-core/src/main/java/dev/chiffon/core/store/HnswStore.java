package dev.chiffon.core.store;

import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Retrieved;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Finds almost always the nearest chunks, comparing the query with some hundreds of them however
 * many there are: Hierarchical Navigable Small World graphs (Malkov and Yashunin, "Efficient and
 * robust approximate nearest neighbor search using Hierarchical Navigable Small World graphs",
 * 2018). Scores are exact cosines; what is approximate is only which chunks are found. The same
 * calls with the same {@link HnswConfig} give the same graph and the same results.
 *
 * <p>Many may search at once; a write waits for the searches before it and holds up those after it,
 * for the whole list it was given. The dimension is that of the first embedding, until all chunks
 * have been removed.
 *
 * <p>When the query is compared with every chunk instead: in a store of fewer than {@link
 * HnswConfig#exactBelow} chunks; if more than a quarter of all chunks are wanted; and if a filter
 * passes so few chunks that a quarter of the graph was seen without finding enough, which then
 * compares only those that pass. So k chunks are found whenever k pass.
 *
 * <p>A removed or replaced chunk is never found again. Its node goes on leading searches to its
 * neighbors, until more than half of the nodes are of that kind: then the write that made it so
 * builds the graph anew. Averaged over all removals that costs each about one insertion.
 */
public final class HnswStore implements VectorStore {
  private final StoreLock lock = new StoreLock();
  private HnswIndex index;

  /** Creates an empty store with {@link HnswConfig#defaults}. */
  public HnswStore() {
    this(HnswConfig.defaults());
  }

  /** Creates an empty store. */
  public HnswStore(HnswConfig config) {
    this(new HnswIndex(config));
  }

  private HnswStore(HnswIndex index) {
    this.index = index;
  }

  /**
   * Returns the store that was {@linkplain #save saved}: it gives exactly the results the saved one
   * gave, also after further writes.
   *
   * @param in where the graph is read from, to the end; not closed
   * @param chunks the chunks that were stored, in any order
   * @throws UncheckedIOException if the graph is damaged, of another format, or of other chunks or
   *     embeddings than these: the caller then builds a new store from the chunks
   */
  public static HnswStore open(InputStream in, List<EmbeddedChunk> chunks) {
    try {
      return new HnswStore(new GraphReader(in).read(chunks));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the saved graph: " + e.getMessage(), e);
    }
  }

  /**
   * Writes all that {@link #open} cannot take from the chunks: the configuration, the ids in the
   * order of the nodes, the vectors of removed nodes and the links, with a checksum.
   *
   * @param out where to; flushed, not closed
   * @throws UncheckedIOException if it cannot be written
   */
  public void save(OutputStream out) {
    lock.read(
        () -> {
          try {
            new GraphWriter(out).write(index);
            return true;
          } catch (IOException e) {
            throw new UncheckedIOException("cannot save the graph: " + e.getMessage(), e);
          }
        });
  }

  /** Returns the configuration that the store was made with, before or after it was saved. */
  public HnswConfig config() {
    return lock.read(() -> index.config());
  }

  @Override
  public void upsert(List<EmbeddedChunk> chunks) {
    lock.write(
        () -> {
          index.table().requireDimension(chunks);
          chunks.forEach(index::put);
          rebuildIfSparse();
        });
  }

  @Override
  public void remove(Collection<String> ids) {
    lock.write(
        () -> {
          ids.forEach(index.table()::remove);
          rebuildIfSparse();
        });
  }

  @Override
  public List<Retrieved> search(VectorQuery query) {
    return lock.read(
        () -> {
          index.table().requireDimension(query.embedding());
          return index.search(query);
        });
  }

  @Override
  public Map<String, Double> scores(Embedding query, Collection<String> ids) {
    return lock.read(
        () -> {
          index.table().requireDimension(query);
          return Ranking.scores(index.table(), query.toArray(), ids);
        });
  }

  @Override
  public int size() {
    return lock.read(() -> index.table().size());
  }

  @Override
  public void close() {
    lock.close(() -> index = new HnswIndex(index.config()));
  }

  private void rebuildIfSparse() {
    if (index.table().isSparse()) {
      index = index.rebuilt();
    }
  }
}
