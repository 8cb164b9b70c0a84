package dev.chiffon.core.store;

import static dev.chiffon.core.store.TestChunks.embedded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a {@link VectorStore} answers a caller's mistakes. */
public interface StoreMistakesContract {
  /** Returns a fresh, empty store. */
  VectorStore store();

  @Test
  default void another_dimension_is_refused_before_anything_is_stored() {
    Chunk chunk =
        new Chunk("handbook.pdf", new Span(3, 4), "x", List.of(), List.of(), Metadata.empty());
    Embedding three = Embedding.normalized(new float[] {1, 2, 3});
    try (VectorStore store = store()) {
      store.upsert(List.of(embedded("a", 1, 0)));

      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> store.upsert(List.of(embedded("b", 1, 1), new EmbeddedChunk(chunk, three))))
          .withMessage(
              "need 2 components like the first embedding, got 3 (chunk 'handbook.pdf#3-4')");
      assertThat(store.size()).isOne();
    }
  }

  @Test
  default void a_query_of_another_dimension_is_refused() {
    try (VectorStore store = store()) {
      store.upsert(List.of(embedded("a", 1, 0)));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> store.search(query(1, 1, 2, 3)))
          .withMessage("need 2 components like the first embedding, got 3 (the query)");
    }
  }

  @Test
  default void a_closed_store_says_so() {
    VectorStore store = store();
    store.upsert(List.of(embedded("a", 1, 0)));
    store.close();
    store.close();

    String message = "need an open store, but it has been closed";
    assertThatIllegalStateException()
        .isThrownBy(() -> store.search(query(1, 1, 0)))
        .withMessage(message);
    assertThatIllegalStateException()
        .isThrownBy(() -> store.upsert(List.of(embedded("b", 1, 0))))
        .withMessage(message);
    assertThatIllegalStateException().isThrownBy(store::size).withMessage(message);
  }

  private static VectorQuery query(int k, float... components) {
    return VectorQuery.of(Embedding.normalized(components), k);
  }
}
