package dev.chiffon.core.store;

import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Metadata;
import dev.langchain4j.store.embedding.filter.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a {@link VectorStore} promises of searches with a filter. */
public interface FilteredSearchContract {
  /** Returns a fresh, empty store. */
  VectorStore store();

  @Test
  default void equal_passes_equal_values_only() {
    assertThat(passing(metadataKey("lang").isEqualTo("fr"))).containsExactly("fr9");
    assertThat(passing(metadataKey("year").isEqualTo(2019L))).containsExactly("fr9");
  }

  @Test
  default void not_equal_passes_missing_keys() {
    assertThat(passing(metadataKey("lang").isNotEqualTo("fr")))
        .containsExactly("bare", "de0", "en1");
  }

  @Test
  default void greater_and_less_leave_out_missing_keys() {
    assertThat(passing(metadataKey("year").isGreaterThan(2020))).containsExactly("en1");
    assertThat(passing(metadataKey("year").isGreaterThanOrEqualTo(2020)))
        .containsExactly("de0", "en1");
    assertThat(passing(metadataKey("year").isLessThan(2020))).containsExactly("fr9");
    assertThat(passing(metadataKey("year").isLessThanOrEqualTo(2020)))
        .containsExactly("de0", "fr9");
  }

  @Test
  default void fractions_compare_as_numbers() {
    assertThat(passing(metadataKey("price").isLessThan(2.0))).containsExactly("de0");
  }

  @Test
  default void in_passes_any_of_the_values() {
    assertThat(passing(metadataKey("lang").isIn("fr", "de"))).containsExactly("de0", "fr9");
    assertThat(passing(metadataKey("year").isIn(2019L, 2021L))).containsExactly("en1", "fr9");
  }

  @Test
  default void not_in_passes_missing_keys() {
    assertThat(passing(metadataKey("lang").isNotIn("fr", "de"))).containsExactly("bare", "en1");
  }

  @Test
  default void contains_looks_inside_strings() {
    assertThat(passing(metadataKey("title").containsString("port"))).containsExactly("de0", "en1");
  }

  @Test
  default void logic_combines_filters() {
    Filter english = metadataKey("lang").isEqualTo("en");
    Filter old = metadataKey("year").isLessThan(2020);
    assertThat(passing(english.or(old))).containsExactly("en1", "fr9");
    assertThat(passing(english.and(old))).isEmpty();
    assertThat(passing(Filter.not(english.or(old)))).containsExactly("bare", "de0");
  }

  @Test
  default void a_list_passes_by_any_of_its_values() {
    assertThat(passing(metadataKey("tags").isEqualTo("red"))).containsExactly("de0", "en1");
    assertThat(passing(metadataKey("tags").isIn("blue", "green"))).containsExactly("en1");
  }

  @Test
  default void a_list_passes_a_negative_filter_by_all_of_its_values() {
    assertThat(passing(metadataKey("tags").isNotEqualTo("blue")))
        .containsExactly("bare", "de0", "fr9");
    assertThat(passing(metadataKey("tags").isNotIn("red", "blue"))).containsExactly("bare", "fr9");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 50})
  default void a_filter_that_passes_k_chunks_gives_k_results_near_the_best(int percent) {
    Random random = new Random(percent);
    List<EmbeddedChunk> chunks = new ArrayList<>();
    for (EmbeddedChunk chunk : TestChunks.numbered(TestChunks.clustered(3000, 24, random))) {
      Metadata metadata = Metadata.empty().with("die", random.nextInt(100));
      chunks.add(TestChunks.embedded(chunk.chunk().text(), metadata, chunk.embedding().toArray()));
    }
    try (VectorStore store = store();
        VectorStore oracle = new ExactStore()) {
      store.upsert(chunks);
      oracle.upsert(chunks);
      Filter filter = metadataKey("die").isLessThan(percent);
      List<VectorQuery> queries =
          TestChunks.clustered(50, 24, random).stream()
              .map(embedding -> VectorQuery.of(embedding, 10).withFilter(filter))
              .toList();

      assertThat(queries).allSatisfy(query -> assertThat(store.search(query)).hasSize(10));
      assertThat(Recall.of(store, oracle, queries)).isGreaterThanOrEqualTo(.95);
    }
  }

  /** Returns the names of the chunks of a small collection that pass, in the order of the names. */
  private List<String> passing(Filter filter) {
    Metadata none = Metadata.empty();
    Metadata english =
        none.with("lang", "en").with("year", 2021).with("tags", List.of("red", "blue"));
    Metadata german = none.with("lang", "de").with("year", 2020).with("tags", List.of("red"));
    try (VectorStore store = store()) {
      store.upsert(
          List.of(
              TestChunks.embedded("bare", none, 1, 0),
              TestChunks.embedded("en1", english.with("title", "annual report"), 1, 0),
              TestChunks.embedded("de0", german.with("title", "port").with("price", 1.5), 1, 0),
              TestChunks.embedded("fr9", none.with("lang", "fr").with("year", 2019), 1, 0)));
      VectorQuery query = VectorQuery.of(Embedding.normalized(new float[] {1, 0}), 10);
      return TestChunks.names(store.search(query.withFilter(filter)));
    }
  }
}
