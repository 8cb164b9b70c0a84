package dev.chiffon.core.store;

import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;

import dev.chiffon.core.data.EmbeddedChunk;
import dev.chiffon.core.data.Embedding;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.RankingPromise;
import dev.langchain4j.store.embedding.filter.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a {@link VectorStore} promises of searches with a filter; part of {@link
 * VectorStoreContract}. A test that wants this part alone implements {@link #store}; there is
 * nothing else to override.
 */
public interface FilteredSearchContract {
  /** Returns a fresh, empty store. */
  VectorStore store();

  /** Strings and numbers, and no chunk without the key. */
  @Test
  default void equal_passes_equal_values_only() {
    String promise = "equal passes equal values only";
    requirePassing(promise, metadataKey("lang").isEqualTo("fr"), "fr9");
    requirePassing(promise, metadataKey("year").isEqualTo(2019L), "fr9");
  }

  /** A chunk without the key does not have the value. */
  @Test
  default void not_equal_passes_missing_keys() {
    requirePassing(
        "not equal passes missing keys",
        metadataKey("lang").isNotEqualTo("fr"),
        "bare",
        "de0",
        "en1");
  }

  /** A chunk without the key is neither above nor below. */
  @Test
  default void greater_and_less_leave_out_missing_keys() {
    String promise = "greater and less leave out missing keys";
    requirePassing(promise, metadataKey("year").isGreaterThan(2020), "en1");
    requirePassing(promise, metadataKey("year").isGreaterThanOrEqualTo(2020), "de0", "en1");
    requirePassing(promise, metadataKey("year").isLessThan(2020), "fr9");
    requirePassing(promise, metadataKey("year").isLessThanOrEqualTo(2020), "de0", "fr9");
  }

  /** A whole number and a fraction compare as well. */
  @Test
  default void fractions_compare_as_numbers() {
    requirePassing("fractions compare as numbers", metadataKey("price").isLessThan(2.0), "de0");
  }

  /** One value that is equal is enough. */
  @Test
  default void in_passes_any_of_the_values() {
    String promise = "in passes any of the values";
    requirePassing(promise, metadataKey("lang").isIn("fr", "de"), "de0", "fr9");
    requirePassing(promise, metadataKey("year").isIn(2019L, 2021L), "en1", "fr9");
  }

  /** A chunk without the key has none of the values. */
  @Test
  default void not_in_passes_missing_keys() {
    requirePassing(
        "not in passes missing keys", metadataKey("lang").isNotIn("fr", "de"), "bare", "en1");
  }

  /** At the beginning, inside and at the end. */
  @Test
  default void contains_looks_inside_strings() {
    requirePassing(
        "contains looks inside strings", metadataKey("title").containsString("port"), "de0", "en1");
  }

  /** And, or and not, as deep as one likes. */
  @Test
  default void logic_combines_filters() {
    Filter english = metadataKey("lang").isEqualTo("en");
    Filter old = metadataKey("year").isLessThan(2020);
    String promise = "logic combines filters";
    requirePassing(promise, english.or(old), "en1", "fr9");
    requirePassing(promise, english.and(old));
    requirePassing(promise, Filter.not(english.or(old)), "bare", "de0");
  }

  /** Each value of a list counts as one. */
  @Test
  default void a_list_passes_by_any_of_its_values() {
    String promise = "a list passes by any of its values";
    requirePassing(promise, metadataKey("tags").isEqualTo("red"), "de0", "en1");
    requirePassing(promise, metadataKey("tags").isIn("blue", "green"), "en1");
  }

  /** One value that is equal is too many. */
  @Test
  default void a_list_passes_a_negative_filter_by_all_of_its_values() {
    String promise = "a list passes a negative filter by all of its values";
    requirePassing(promise, metadataKey("tags").isNotEqualTo("blue"), "bare", "de0", "fr9");
    requirePassing(promise, metadataKey("tags").isNotIn("red", "blue"), "bare", "fr9");
  }

  /** However few of the chunks pass. */
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

      for (int i = 0; i < queries.size(); i++) {
        new RankingPromise("k chunks that pass give k results", place(i, percent))
            .requireSize(store.search(queries.get(i)), 10);
      }
      Recall.require(store, oracle, queries, i -> place(i, percent));
    }
  }

  private static String place(int query, int percent) {
    return "query %d, k = 10, filter die < %d".formatted(query, percent);
  }

  /** Requires that these chunks of a small collection pass, in the order of the names. */
  private void requirePassing(String promise, Filter filter, String... names) {
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
      new RankingPromise(promise, "query [1, 0], k = 10, " + filter)
          .requireDocuments(store.search(query.withFilter(filter)), names);
    }
  }
}
