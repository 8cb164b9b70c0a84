package dev.chiffon.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.Embedding;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Embeddings on which graphs fall apart or searches run in circles. */
class DegenerateDataTest {
  private static final int SIZE = 3000;

  private final Random random = new Random(17);

  @Test
  void all_equal() {
    Embedding one = TestChunks.random(16, random);
    assertRecall(IntStream.range(0, SIZE).mapToObj(i -> one).toList());
  }

  @Test
  void two_opposite_directions_only() {
    Embedding up = Embedding.normalized(new float[] {1, 2, 3});
    Embedding down = Embedding.normalized(new float[] {-1, -2, -3});
    assertRecall(IntStream.range(0, SIZE).mapToObj(i -> i % 10 == 0 ? down : up).toList());
  }

  @Test
  void on_one_arc_in_order() {
    assertRecall(IntStream.range(0, SIZE).mapToObj(DegenerateDataTest::onArc).toList());
  }

  @Test
  void on_one_arc_in_order_from_the_other_end() {
    assertRecall(IntStream.range(0, SIZE).mapToObj(i -> onArc(SIZE - i)).toList());
  }

  @Test
  void every_vector_a_hundred_times_in_a_row() {
    List<Embedding> distinct = TestChunks.clustered(SIZE / 100, 16, random);
    assertRecall(IntStream.range(0, SIZE).mapToObj(i -> distinct.get(i / 100)).toList());
  }

  @Test
  void every_vector_a_hundred_times_in_turn() {
    List<Embedding> distinct = TestChunks.clustered(SIZE / 100, 16, random);
    assertRecall(
        IntStream.range(0, SIZE).mapToObj(i -> distinct.get(i % distinct.size())).toList());
  }

  @Test
  void one_vector_many_times_among_many_that_occur_once() {
    List<Embedding> embeddings = new ArrayList<>(TestChunks.clustered(SIZE, 16, random));
    for (int i = 0; i < SIZE; i += 2) {
      embeddings.set(i, embeddings.get(0));
    }
    assertRecall(embeddings);
  }

  @Test
  void every_vector_a_hundred_times_with_a_trace_of_noise() {
    List<Embedding> distinct = TestChunks.clustered(SIZE / 100, 16, random);
    List<Embedding> embeddings = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      float[] vector = distinct.get(i % distinct.size()).toArray();
      for (int j = 0; j < vector.length; j++) {
        vector[j] += (float) (random.nextGaussian() * 1e-4);
      }
      embeddings.add(Embedding.normalized(vector));
    }
    assertRecall(embeddings);
  }

  @Test
  void ties_among_copies_of_one_text_go_to_the_lowest_ids() {
    List<Embedding> embeddings = new ArrayList<>(TestChunks.clustered(SIZE, 16, random));
    for (int i = 0; i < SIZE; i += 10) {
      embeddings.set(i, embeddings.get(0));
    }
    try (VectorStore store = new HnswStore()) {
      store.upsert(TestChunks.numbered(embeddings));
      store.remove(List.of(TestChunks.id("c0000"), TestChunks.id("c0020")));
      assertThat(TestChunks.names(store.search(VectorQuery.of(embeddings.get(0), 3))))
          .containsExactly("c0010", "c0030", "c0040");
    }
  }

  @Test
  void along_the_axes_of_a_cross() {
    List<Embedding> embeddings = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      float[] axis = new float[16];
      axis[i % 16] = 1;
      axis[(i + 1) % 16] = i / 16 % 2 == 0 ? 0 : 1e-4f;
      embeddings.add(Embedding.normalized(axis));
    }
    assertRecall(embeddings);
  }

  private static Embedding onArc(int i) {
    double angle = Math.PI / 2 * i / SIZE;
    return Embedding.normalized(new float[] {(float) Math.cos(angle), (float) Math.sin(angle)});
  }

  private void assertRecall(List<Embedding> embeddings) {
    try (VectorStore store = new HnswStore();
        VectorStore oracle = new ExactStore()) {
      store.upsert(TestChunks.numbered(embeddings));
      oracle.upsert(TestChunks.numbered(embeddings));
      List<VectorQuery> queries = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        int dimension = embeddings.get(0).dimension();
        queries.add(VectorQuery.of(TestChunks.random(dimension, random), 10));
        queries.add(VectorQuery.of(embeddings.get(random.nextInt(SIZE)), 10));
      }
      assertThat(queries).allSatisfy(query -> assertThat(store.search(query)).hasSize(10));
      assertThat(Recall.of(store, oracle, queries)).isGreaterThanOrEqualTo(.95);
    }
  }
}
