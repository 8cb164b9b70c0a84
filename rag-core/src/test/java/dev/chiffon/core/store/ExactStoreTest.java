package dev.chiffon.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Embedding;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactStoreTest implements VectorStoreContract {
  @Override
  public VectorStore store() {
    return new ExactStore();
  }

  @Test
  void the_ranking_is_that_of_sorting_all_cosines() {
    Random random = new Random(3);
    List<EmbeddedChunk> chunks = TestChunks.numbered(TestChunks.clustered(500, 37, random));
    Embedding query = TestChunks.random(37, random);
    List<String> sorted =
        chunks.stream()
            .sorted(Comparator.comparingDouble(c -> -query.cosine(c.embedding())))
            .map(chunk -> chunk.chunk().text())
            .toList();
    try (VectorStore store = store()) {
      store.upsert(chunks);
      assertThat(TestChunks.names(store.search(VectorQuery.of(query, 500)))).isEqualTo(sorted);
    }
  }

  @Test
  void ties_at_the_end_of_the_list_go_to_the_lowest_id_as_well() {
    try (VectorStore store = store()) {
      for (String name : List.of("d", "b", "e", "c")) {
        store.upsert(List.of(TestChunks.embedded(name, 0, 1)));
      }
      store.upsert(List.of(TestChunks.embedded("z", 1, 0), TestChunks.embedded("a", 0, 1)));

      Embedding query = Embedding.normalized(new float[] {1, 0});

      assertThat(TestChunks.names(store.search(VectorQuery.of(query, 3))))
          .containsExactly("z", "a", "b");
    }
  }
}
