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

/**
 * How a {@link VectorStore} answers a caller's mistakes; part of {@link VectorStoreContract}. A
 * test that wants this part alone implements {@link #store}; there is nothing else to override.
 */
public interface StoreMistakesContract {
  /** Returns a fresh, empty store. */
  VectorStore store();

  /** The message names the chunk, and the chunks beside it are not stored either. */
  @Test
  default void another_dimension_is_refused_before_anything_is_stored() {
    Chunk chunk =
        new Chunk("handbook.pdf", new Span(3, 4), "x", List.of(), List.of(), Metadata.empty());
    Embedding three = Embedding.normalized(new float[] {1, 2, 3});
    try (VectorStore store = store()) {
      store.upsert(List.of(embedded("a", 1, 0)));

      String promise = "promise broken: another dimension is refused: ";
      assertThatIllegalArgumentException()
          .as(promise + "3 components in handbook.pdf#3-4 after 2 in a#0-1")
          .isThrownBy(
              () -> store.upsert(List.of(embedded("b", 1, 1), new EmbeddedChunk(chunk, three))))
          .withMessage(
              "need 2 components like the first embedding, got 3 (chunk 'handbook.pdf#3-4')");
      assertThat(store.size()).as(promise + "size after b#0-1 came with it").isOne();
    }
  }

  /** The message names both dimensions. */
  @Test
  default void a_query_of_another_dimension_is_refused() {
    try (VectorStore store = store()) {
      store.upsert(List.of(embedded("a", 1, 0)));
      assertThatIllegalArgumentException()
          .as("promise broken: a query of another dimension is refused: query [1, 2, 3], k = 1")
          .isThrownBy(() -> store.search(query(1, 1, 2, 3)))
          .withMessage("need 2 components like the first embedding, got 3 (the query)");
    }
  }

  /** To every call but another close. */
  @Test
  default void a_closed_store_says_so() {
    VectorStore store = store();
    store.upsert(List.of(embedded("a", 1, 0)));
    store.close();
    store.close();

    String promise = "promise broken: a closed store says so: ";
    String message = "need an open store, but it has been closed";
    assertThatIllegalStateException()
        .as(promise + "search, query [1, 0], k = 1")
        .isThrownBy(() -> store.search(query(1, 1, 0)))
        .withMessage(message);
    assertThatIllegalStateException()
        .as(promise + "upsert of b#0-1")
        .isThrownBy(() -> store.upsert(List.of(embedded("b", 1, 0))))
        .withMessage(message);
    assertThatIllegalStateException()
        .as(promise + "size")
        .isThrownBy(store::size)
        .withMessage(message);
  }

  private static VectorQuery query(int k, float... components) {
    return VectorQuery.of(Embedding.normalized(components), k);
  }
}
