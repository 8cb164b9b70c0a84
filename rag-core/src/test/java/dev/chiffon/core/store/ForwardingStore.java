package dev.chiffon.core.store;

import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Retrieved;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A store in front of another, to which all is left that an implementation does not do itself. */
public interface ForwardingStore extends VectorStore {

  /** Returns the store behind this one. */
  VectorStore behind();

  @Override
  default void upsert(List<EmbeddedChunk> chunks) {
    behind().upsert(chunks);
  }

  @Override
  default void remove(Collection<String> ids) {
    behind().remove(ids);
  }

  @Override
  default List<Retrieved> search(VectorQuery query) {
    return behind().search(query);
  }

  @Override
  default Map<String, Double> scores(Embedding query, Collection<String> ids) {
    return behind().scores(query, ids);
  }

  @Override
  default int size() {
    return behind().size();
  }

  @Override
  default void close() {
    behind().close();
  }
}
