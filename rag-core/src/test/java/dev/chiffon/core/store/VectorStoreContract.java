package dev.chiffon.core.store;

import static dev.chiffon.core.store.TestChunks.embedded;
import static dev.chiffon.core.store.TestChunks.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.RankingPromise;
import dev.chiffon.core.data.Retrieved;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What every {@link VectorStore} promises. A test implements {@link #store} and inherits the tests;
 * there is nothing else to override.
 */
public interface VectorStoreContract
    extends FilteredSearchContract, ConcurrentStoreContract, StoreMistakesContract {
  /** Returns a fresh, empty store. */
  @Override
  VectorStore store();

  /** Nor does it know the score of any chunk. */
  @Test
  default void an_empty_store_finds_nothing() {
    String promise = "an empty store finds nothing";
    try (VectorStore store = store()) {
      new RankingPromise(promise, "query [1, 0], k = 10")
          .requireSize(store.search(query(10, 1, 0)), 0);
      assertThat(store.scores(Embedding.normalized(new float[] {1}), List.of(id("a"))))
          .as("promise broken: %s: score of %s with [1]", promise, id("a"))
          .isEmpty();
      assertThat(store.size()).as("promise broken: %s: size", promise).isZero();
    }
  }

  /** The nearest stands first, and its score is the cosine. */
  @Test
  default void results_stand_best_first_with_cosine_stage_and_rank() {
    try (VectorStore store = store()) {
      store.upsert(List.of(embedded("far", -1, 0), embedded("near", 4, 3), embedded("on", 2, 0)));

      List<Retrieved> found = store.search(query(3, 1, 0));

      RankingPromise promise =
          new RankingPromise(
              "results stand best first with cosine, stage and rank", "query [1, 0], k = 3");
      promise.requireDocuments(found, "on", "near", "far");
      promise.requireRanks(found);
      promise.requireEach(found, "stage dense", each -> each.at("dense").isPresent());
      assertThat(found.get(1).score()).as(promise.at("rank 2, near")).isCloseTo(.8, within(1e-6));
      assertThat(found.get(2).score()).as(promise.at("rank 3, far")).isEqualTo(-1);
    }
  }

  /** Of chunks with equal scores, those with the lowest ids are found, in the order of the ids. */
  @Test
  default void ties_stand_by_id_whatever_the_order_of_insertion() {
    try (VectorStore store = store()) {
      for (String name : List.of("e", "a", "d", "b", "c")) {
        store.upsert(List.of(embedded(name, 1, 1)));
      }
      new RankingPromise("ties stand by id whatever the order of insertion", "query [1, 0], k = 3")
          .requireDocuments(store.search(query(3, 1, 0)), "a", "b", "c");
    }
  }

  /** Nothing of the chunk that was there is left. */
  @Test
  default void an_upsert_replaces_embedding_and_metadata_under_the_same_id() {
    try (VectorStore store = store()) {
      store.upsert(List.of(embedded("a", 1, 0), embedded("b", 1, 1)));
      store.upsert(List.of(embedded("a", Metadata.empty().with("version", 2), 0, 1)));

      List<Retrieved> found = store.search(query(10, 1, 0));

      RankingPromise promise =
          new RankingPromise(
              "an upsert replaces what stood under the same id", "query [1, 0], k = 10");
      promise.requireDocuments(found, "b", "a");
      assertThat(found.get(1).score()).as(promise.at("rank 2, a#0-1, score")).isZero();
      assertThat(found.get(1).chunk().metadata().get("version"))
          .as(promise.at("rank 2, a#0-1, version"))
          .contains(2L);
      assertThat(store.size()).as(promise.at("size")).isEqualTo(2);
    }
  }

  /** An embedding that stays is no reason to keep the old chunk. */
  @Test
  default void an_upsert_with_the_same_embedding_replaces_the_metadata() {
    try (VectorStore store = store()) {
      store.upsert(List.of(embedded("a", Metadata.empty().with("version", 1), 1, 0)));
      store.upsert(List.of(embedded("a", Metadata.empty().with("version", 2), 1, 0)));

      List<Retrieved> found = store.search(query(10, 1, 0));

      RankingPromise promise =
          new RankingPromise(
              "an upsert with the same embedding replaces the metadata", "query [1, 0], k = 10");
      promise.requireDocuments(found, "a");
      assertThat(found.get(0).chunk().metadata().get("version"))
          .as(promise.at("rank 1, a#0-1, version"))
          .contains(2L);
    }
  }

  /** As if each had come in an upsert of its own. */
  @Test
  default void the_last_of_two_with_one_id_in_one_upsert_stays() {
    try (VectorStore store = store()) {
      store.upsert(List.of(embedded("a", 1, 0), embedded("a", 0, 1)));

      RankingPromise promise =
          new RankingPromise("the last of two with one id stays", "query [0, 1], k = 10");
      assertThat(store.size()).as(promise.at("size")).isOne();
      assertThat(store.search(query(10, 0, 1)).get(0).score())
          .as(promise.at("rank 1, a#0-1, score"))
          .isEqualTo(1);
    }
  }

  /** Neither an id that was never there nor one that comes twice is a mistake. */
  @Test
  default void a_removed_chunk_is_gone_and_unknown_ids_are_passed_over() {
    try (VectorStore store = store()) {
      store.upsert(List.of(embedded("a", 1, 0), embedded("b", 1, 1), embedded("c", 0, 1)));
      store.remove(List.of(id("b"), id("unknown"), id("b")));

      RankingPromise promise =
          new RankingPromise("the removed chunk b#0-1 is gone", "query [1, 0], k = 10");
      promise.requireDocuments(store.search(query(10, 1, 0)), "a", "c");
      assertThat(store.size()).as(promise.at("size")).isEqualTo(2);
    }
  }

  /** A removed id is as good as new, even if the store was emptied. */
  @Test
  default void a_removed_chunk_can_come_back() {
    try (VectorStore store = store()) {
      store.upsert(List.of(embedded("a", 1, 0), embedded("b", 1, 1)));
      store.remove(List.of(id("a"), id("b")));
      store.upsert(List.of(embedded("a", 0, 1)));

      new RankingPromise("the removed chunk a#0-1 can come back", "query [1, 0], k = 10")
          .requireDocuments(store.search(query(10, 1, 0)), "a");
    }
  }

  /** A chunk that is gone has no score either. */
  @Test
  default void scores_are_those_of_the_search_and_unknown_ids_have_none() {
    try (VectorStore store = store()) {
      store.upsert(List.of(embedded("a", 1, 2, 3), embedded("b", 3, 2, 1)));
      store.remove(List.of(id("b")));
      Embedding query = Embedding.normalized(new float[] {1, 1, 1});

      assertThat(store.scores(query, List.of(id("a"), id("b"), id("unknown"))))
          .as("promise broken: scores are those of the search: query [1, 1, 1], k = 1")
          .containsExactly(entry(id("a"), store.search(VectorQuery.of(query, 1)).get(0).score()));
    }
  }

  /** Within 1e-6 of the exact one, and never beyond 1. */
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
            .as("promise broken: every score is the cosine: %s with c0017#0-5", chunk.id())
            .isBetween(-1.0, 1.0)
            .isCloseTo(query.cosine(chunk.embedding()), within(1e-6));
      }
    }
  }

  /** No k is too large. */
  @Test
  default void a_k_above_the_size_returns_all() {
    try (VectorStore store = store()) {
      store.upsert(List.of(embedded("a", 1, 0), embedded("b", 0, 1)));
      new RankingPromise("a k above the size returns all", "query [1, 0], k = 2^31 - 1")
          .requireDocuments(store.search(query(Integer.MAX_VALUE, 1, 0)), "a", "b");
    }
  }

  private static VectorQuery query(int k, float... components) {
    return VectorQuery.of(Embedding.normalized(components), k);
  }
}
