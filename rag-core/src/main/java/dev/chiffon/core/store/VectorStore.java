package dev.chiffon.core.store;

import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Retrieved;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Embedded chunks, searchable by cosine. Safe for many readers and writers; a search sees every
 * write that returned before it began.
 */
public interface VectorStore extends AutoCloseable {

  /**
   * Stores chunks; one whose id is already there replaces the old one.
   *
   * @throws IllegalArgumentException if an embedding has another dimension than those stored
   */
  void upsert(List<EmbeddedChunk> chunks);

  /** Removes the chunks with these ids; ids that are not there are passed over. */
  void remove(Collection<String> ids);

  /**
   * Returns the k nearest chunks, fewer only if fewer pass the filter, best first, ties by id
   * ascending; the score is the cosine, the stage is {@code dense}.
   *
   * @throws IllegalArgumentException if the query has another dimension than those stored
   */
  List<Retrieved> search(VectorQuery query);

  /** Returns the cosine of {@code query} with each of these chunks that is there. */
  Map<String, Double> scores(Embedding query, Collection<String> ids);

  /** Returns how many chunks are stored. */
  int size();

  /**
   * Frees what the store holds. Every later call throws {@link IllegalStateException}, but another
   * of this one does nothing.
   */
  @Override
  void close();
}
