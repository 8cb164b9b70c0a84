package dev.chiffon.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Retrieved;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HnswStoreTest implements VectorStoreContract {
  private static final int DIMENSION = 24;

  @Override
  public VectorStore store() {
    return new HnswStore();
  }

  @Test
  void recall_at_10_is_above_95_percent_before_and_after_replacing_half() {
    Random random = new Random(5);
    List<EmbeddedChunk> all =
        new ArrayList<>(TestChunks.numbered(TestChunks.clustered(7500, DIMENSION, random)));
    Collections.shuffle(all, random);
    List<EmbeddedChunk> first = all.subList(0, 5000);
    List<String> half = first.subList(0, 2500).stream().map(EmbeddedChunk::id).toList();
    List<VectorQuery> queries = queries(200, random);
    try (VectorStore store = store();
        VectorStore oracle = new ExactStore()) {
      for (VectorStore each : List.of(store, oracle)) {
        each.upsert(first);
      }
      assertThat(Recall.of(store, oracle, queries)).isGreaterThanOrEqualTo(.95);

      for (VectorStore each : List.of(store, oracle)) {
        each.remove(half);
        each.upsert(all.subList(5000, 7500));
      }
      assertThat(store.size()).isEqualTo(5000);
      assertThat(Recall.of(store, oracle, queries)).isGreaterThanOrEqualTo(.95);
    }
  }

  @Test
  void recall_holds_while_as_many_nodes_are_removed_as_may_be_before_a_rebuild() {
    Random random = new Random(6);
    List<EmbeddedChunk> all = TestChunks.numbered(TestChunks.clustered(5000, DIMENSION, random));
    List<String> half = all.subList(0, 2500).stream().map(EmbeddedChunk::id).toList();
    try (VectorStore store = store();
        VectorStore oracle = new ExactStore()) {
      for (VectorStore each : List.of(store, oracle)) {
        each.upsert(all);
        each.remove(half);
      }
      assertThat(Recall.of(store, oracle, queries(200, random))).isGreaterThanOrEqualTo(.95);
    }
  }

  @Test
  void the_same_calls_give_the_same_results() {
    Random random = new Random(8);
    List<EmbeddedChunk> chunks = TestChunks.numbered(TestChunks.clustered(2000, 12, random));
    List<VectorQuery> queries = queries(50, random, 12);
    HnswConfig hasty = HnswConfig.defaults().withM(4).withEfConstruction(8).withEfSearch(10);
    try (VectorStore store = new HnswStore(hasty);
        VectorStore again = new HnswStore(hasty)) {
      store.upsert(chunks);
      chunks.forEach(chunk -> again.upsert(List.of(chunk)));
      assertThat(results(store, queries)).isEqualTo(results(again, queries));
    }
  }

  @Test
  void another_seed_gives_another_graph() {
    Random random = new Random(8);
    List<EmbeddedChunk> chunks = TestChunks.numbered(TestChunks.clustered(2000, 12, random));
    List<VectorQuery> queries = queries(50, random, 12);
    HnswConfig hasty = HnswConfig.defaults().withM(4).withEfConstruction(8).withEfSearch(10);
    try (VectorStore store = new HnswStore(hasty);
        VectorStore other = new HnswStore(hasty.withSeed(43))) {
      store.upsert(chunks);
      other.upsert(chunks);
      assertThat(results(store, queries)).isNotEqualTo(results(other, queries));
    }
  }

  @Test
  void a_k_above_ef_search_finds_k() {
    Random random = new Random(9);
    try (VectorStore store = new HnswStore(HnswConfig.defaults().withEfSearch(5));
        VectorStore oracle = new ExactStore()) {
      List<EmbeddedChunk> chunks = TestChunks.numbered(TestChunks.clustered(2000, 12, random));
      store.upsert(chunks);
      oracle.upsert(chunks);
      List<VectorQuery> queries =
          queries(20, random, 12).stream().map(q -> VectorQuery.of(q.embedding(), 300)).toList();

      assertThat(queries).allSatisfy(query -> assertThat(store.search(query)).hasSize(300));
      assertThat(Recall.of(store, oracle, queries)).isGreaterThanOrEqualTo(.95);
    }
  }

  private static List<VectorQuery> queries(int count, Random random) {
    return queries(count, random, DIMENSION);
  }

  private static List<VectorQuery> queries(int count, Random random, int dimension) {
    List<VectorQuery> queries = new ArrayList<>();
    for (Embedding embedding : TestChunks.clustered(count, dimension, random)) {
      queries.add(VectorQuery.of(embedding, 10));
    }
    return queries;
  }

  private static List<List<Retrieved>> results(VectorStore store, List<VectorQuery> queries) {
    return queries.stream().map(store::search).toList();
  }
}
