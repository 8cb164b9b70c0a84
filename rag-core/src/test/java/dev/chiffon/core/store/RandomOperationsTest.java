package dev.chiffon.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Metadata;
import dev.langchain4j.store.embedding.filter.MetadataFilterBuilder;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An HNSW store against the exact store through thousands of random calls. */
class RandomOperationsTest {
  private static final int OPERATIONS = 20_000;
  private static final int NAMES = 2_500;
  private static final int DIMENSION = 8;

  private final Random random = new Random(20_261_120);
  private final VectorStore oracle = new ExactStore();
  private final VectorStore store =
      new HnswStore(
          HnswConfig.defaults()
              .withM(8)
              .withEfConstruction(40)
              .withEfSearch(40)
              .withExactBelow(200));
  private int searches;
  private double recalls;

  @Test
  void an_hnsw_store_follows_the_exact_store_through_20_000_operations() {
    for (int i = 0; i < OPERATIONS; i++) {
      int die = random.nextInt(100);
      if (die < 50) {
        upsert();
      } else if (die < 75) {
        remove();
      } else {
        search(die % 3 == 0);
      }
      assertThat(store.size()).isEqualTo(oracle.size());
    }
    assertThat(recalls / searches).isGreaterThanOrEqualTo(.98);
  }

  private void upsert() {
    Metadata metadata = Metadata.empty().with("die", random.nextInt(10));
    Embedding embedding = TestChunks.random(DIMENSION, random);
    var chunk = new EmbeddedChunk(TestChunks.chunk(name(), metadata), embedding);
    store.upsert(List.of(chunk));
    oracle.upsert(List.of(chunk));
  }

  private void remove() {
    List<String> ids = List.of(TestChunks.id(name()), TestChunks.id(name()));
    store.remove(ids);
    oracle.remove(ids);
  }

  private void search(boolean filtered) {
    VectorQuery all = VectorQuery.of(TestChunks.random(DIMENSION, random), 1 + random.nextInt(20));
    VectorQuery query =
        filtered ? all.withFilter(MetadataFilterBuilder.metadataKey("die").isLessThan(3)) : all;
    var exact = oracle.search(query);
    var found = store.search(query);
    assertThat(found).hasSameSizeAs(exact);
    found.forEach(
        r ->
            assertThat(oracle.scores(query.embedding(), List.of(r.chunk().id())))
                .hasEntrySatisfying(
                    r.chunk().id(), score -> assertThat(score).isCloseTo(r.score(), within(1e-6))));
    searches++;
    recalls += Recall.of(store, oracle, List.of(query));
  }

  private String name() {
    return "n" + random.nextInt(NAMES);
  }
}
