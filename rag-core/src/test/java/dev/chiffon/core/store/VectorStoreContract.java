package dev.chiffon.core.store;

import static dev.chiffon.core.store.TestChunks.embedded;
import static dev.chiffon.core.store.TestChunks.id;
import static dev.chiffon.core.store.TestChunks.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Retrieved;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every {@link VectorStore} promises. */
public interface VectorStoreContract
    extends FilteredSearchContract, ConcurrentStoreContract, StoreMistakesContract {
  /** Returns a fresh, empty store. */
  @Override
  VectorStore store();

  @Test
  default void an_empty_store_finds_nothing() {
    try (VectorStore store = store()) {
      assertThat(store.search(query(10, 1, 0))).isEmpty();
      assertThat(store.scores(Embedding.normalized(new float[] {1}), List.of(id("a")))).isEmpty();
      assertThat(store.size()).isZero();
    }
  }

  @Test
  default void results_stand_best_first_with_cosine_stage_and_rank() {
    try (VectorStore store = store()) {
      store.upsert(List.of(embedded("far", -1, 0), embedded("near", 4, 3), embedded("on", 2, 0)));

      List<Retrieved> found = store.search(query(3, 1, 0));

      assertThat(names(found)).containsExactly("on", "near", "far");
      assertThat(found)
          .extracting(r -> r.at("dense").orElseThrow().rank())
          .containsExactly(1, 2, 3);
      assertThat(found.get(1).score()).isCloseTo(.8, within(1e-6));
      assertThat(found.get(2).score()).isEqualTo(-1);
    }
  }

  @Test
  default void ties_stand_by_id_whatever_the_order_of_insertion() {
    try (VectorStore store = store()) {
      for (String name : List.of("e", "a", "d", "b", "c")) {
        store.upsert(List.of(embedded(name, 1, 1)));
      }
      assertThat(names(store.search(query(3, 1, 0)))).containsExactly("a", "b", "c");
    }
  }

  @Test
  default void an_upsert_replaces_embedding_and_metadata_under_the_same_id() {
    try (VectorStore store = store()) {
      store.upsert(List.of(embedded("a", 1, 0), embedded("b", 1, 1)));
      store.upsert(List.of(embedded("a", Metadata.empty().with("version", 2), 0, 1)));

      List<Retrieved> found = store.search(query(10, 1, 0));

      assertThat(names(found)).containsExactly("b", "a");
      assertThat(found.get(1).score()).isZero();
      assertThat(found.get(1).chunk().metadata().get("version")).contains(2L);
      assertThat(store.size()).isEqualTo(2);
    }
  }

  @Test
  default void an_upsert_with_the_same_embedding_replaces_the_metadata() {
    try (VectorStore store = store()) {
      store.upsert(List.of(embedded("a", Metadata.empty().with("version", 1), 1, 0)));
      store.upsert(List.of(embedded("a", Metadata.empty().with("version", 2), 1, 0)));

      List<Retrieved> found = store.search(query(10, 1, 0));

      assertThat(found)
          .extracting(r -> r.chunk().metadata().get("version").orElse(""))
          .containsExactly(2L);
    }
  }

  @Test
  default void the_last_of_two_with_one_id_in_one_upsert_stays() {
    try (VectorStore store = store()) {
      store.upsert(List.of(embedded("a", 1, 0), embedded("a", 0, 1)));

      assertThat(store.size()).isOne();
      assertThat(store.search(query(10, 0, 1)).get(0).score()).isEqualTo(1);
    }
  }

  @Test
  default void a_removed_chunk_is_gone_and_unknown_ids_are_passed_over() {
    try (VectorStore store = store()) {
      store.upsert(List.of(embedded("a", 1, 0), embedded("b", 1, 1), embedded("c", 0, 1)));
      store.remove(List.of(id("b"), id("unknown"), id("b")));

      assertThat(names(store.search(query(10, 1, 0)))).containsExactly("a", "c");
      assertThat(store.size()).isEqualTo(2);
    }
  }

  @Test
  default void a_removed_chunk_can_come_back() {
    try (VectorStore store = store()) {
      store.upsert(List.of(embedded("a", 1, 0), embedded("b", 1, 1)));
      store.remove(List.of(id("a"), id("b")));
      store.upsert(List.of(embedded("a", 0, 1)));

      assertThat(names(store.search(query(10, 1, 0)))).containsExactly("a");
    }
  }

  @Test
  default void scores_are_those_of_the_search_and_unknown_ids_have_none() {
    try (VectorStore store = store()) {
      store.upsert(List.of(embedded("a", 1, 2, 3), embedded("b", 3, 2, 1)));
      store.remove(List.of(id("b")));
      Embedding query = Embedding.normalized(new float[] {1, 1, 1});

      var scores = store.scores(query, List.of(id("a"), id("b"), id("unknown")));

      assertThat(scores).containsOnlyKeys(id("a"));
      assertThat(scores)
          .containsEntry(id("a"), store.search(VectorQuery.of(query, 1)).get(0).score());
    }
  }

  @Test
  default void every_score_is_the_cosine() {
    Random random = new Random(7);
    List<EmbeddedChunk> chunks = TestChunks.numbered(TestChunks.clustered(200, 100, random));
    try (VectorStore store = store()) {
      store.upsert(chunks);
      Embedding query = chunks.get(17).embedding();

      var scores = store.scores(query, chunks.stream().map(EmbeddedChunk::id).toList());

      for (EmbeddedChunk chunk : chunks) {
        assertThat(scores.get(chunk.id()))
            .isBetween(-1.0, 1.0)
            .isCloseTo(query.cosine(chunk.embedding()), within(1e-6));
      }
    }
  }

  @Test
  default void a_k_above_the_size_returns_all() {
    try (VectorStore store = store()) {
      store.upsert(List.of(embedded("a", 1, 0), embedded("b", 0, 1)));
      assertThat(names(store.search(query(Integer.MAX_VALUE, 1, 0)))).containsExactly("a", "b");
    }
  }

  private static VectorQuery query(int k, float... components) {
    return VectorQuery.of(Embedding.normalized(components), k);
  }
}
