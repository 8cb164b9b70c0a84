package dev.chiffon.core.store;

import dev.chiffon.core.data.Embedding;
import dev.langchain4j.store.embedding.filter.Filter;
import java.util.Optional;

/**
 * What to search a store for.
 *
 * @param embedding the query
 * @param k how many chunks are wanted, at least 1
 * @param filter which chunks count, by their metadata; empty for all
 */
public record VectorQuery(Embedding embedding, int k, Optional<Filter> filter) {

  /** Checks k. */
  public VectorQuery {
    if (k < 1) {
      throw new IllegalArgumentException("need k >= 1, got " + k);
    }
  }

  /** Returns a query for the {@code k} nearest of all chunks. */
  public static VectorQuery of(Embedding embedding, int k) {
    return new VectorQuery(embedding, k, Optional.empty());
  }

  /** Returns the same query over the chunks that pass {@code filter} only. */
  public VectorQuery withFilter(Filter filter) {
    return new VectorQuery(embedding, k, Optional.of(filter));
  }
}
