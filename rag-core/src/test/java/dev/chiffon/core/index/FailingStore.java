package dev.chiffon.core.index;

import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.store.ForwardingStore;
import dev.chiffon.core.store.VectorStore;
import java.util.List;

/** A store that refuses to store one text, as a store in the network may. */
final class FailingStore implements ForwardingStore {
  private final VectorStore inner;
  private String refused = "";

  FailingStore(VectorStore inner) {
    this.inner = inner;
  }

  void failOn(String text) {
    refused = text;
  }

  @Override
  public VectorStore behind() {
    return inner;
  }

  @Override
  public void upsert(List<EmbeddedChunk> chunks) {
    if (chunks.stream().anyMatch(chunk -> chunk.chunk().text().equals(refused))) {
      throw new IllegalStateException("the store is not there");
    }
    inner.upsert(chunks);
  }
}
