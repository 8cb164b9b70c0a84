package dev.chiffon.core.index;

import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.store.VectorQuery;
import dev.chiffon.core.store.VectorStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A store that refuses to store one text, as a store in the network may. */
final class FailingStore implements VectorStore {
  private final VectorStore inner;
  private String refused = "";

  FailingStore(VectorStore inner) {
    this.inner = inner;
  }

  void failOn(String text) {
    refused = text;
  }

  @Override
  public void upsert(List<EmbeddedChunk> chunks) {
    if (chunks.stream().anyMatch(chunk -> chunk.chunk().text().equals(refused))) {
      throw new IllegalStateException("the store is not there");
    }
    inner.upsert(chunks);
  }

  @Override
  public void remove(Collection<String> ids) {
    inner.remove(ids);
  }

  @Override
  public List<Retrieved> search(VectorQuery query) {
    return inner.search(query);
  }

  @Override
  public Map<String, Double> scores(Embedding query, Collection<String> ids) {
    return inner.scores(query, ids);
  }

  @Override
  public int size() {
    return inner.size();
  }

  @Override
  public void close() {
    inner.close();
  }
}
