package dev.chiffon.core.data;

import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.store.embedding.filter.Filter;
import dev.langchain4j.store.embedding.filter.comparison.ContainsString;
import dev.langchain4j.store.embedding.filter.logical.And;
import dev.langchain4j.store.embedding.filter.logical.Not;
import dev.langchain4j.store.embedding.filter.logical.Or;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MetadataFilterTest {

  @Test
  void every_operator_gives_on_single_values_what_langchain4j_gives() {
    for (Metadata metadata : singles()) {
      for (Filter filter : comparisons()) {
        assertThat(outcome(() -> MetadataFilter.of(filter).test(metadata)))
            .as("%s on %s", filter, metadata)
            .isEqualTo(outcome(() -> filter.test(theirs(metadata))));
      }
    }
  }

  @Test
  void any_nesting_of_and_or_not_gives_on_single_values_what_langchain4j_gives() {
    long seed = 11;
    Random random = new Random(seed);
    List<Filter> strings =
        List.of(
            metadataKey("s").isEqualTo("b"), metadataKey("s").isIn("a", "c"),
            metadataKey("s").isNotEqualTo("c"), metadataKey("absent").isEqualTo("x"));
    for (int i = 0; i < 500; i++) {
      Filter filter = nested(strings, 4, random);
      for (String value : List.of("a", "b", "c")) {
        Metadata metadata = Metadata.empty().with("s", value);
        assertThat(MetadataFilter.of(filter).test(metadata))
            .as("seed %d, round %d: %s on %s", seed, i, filter, metadata)
            .isEqualTo(filter.test(theirs(metadata)));
      }
    }
  }

  @Test
  void a_list_passes_if_any_of_its_values_does() {
    Metadata metadata = Metadata.empty().with("roles", List.of("hr", "it"));
    assertThat(passes(metadataKey("roles").isEqualTo("it"), metadata)).isTrue();
    assertThat(passes(metadataKey("roles").isEqualTo("ceo"), metadata)).isFalse();
    assertThat(passes(metadataKey("roles").isIn("ceo", "hr"), metadata)).isTrue();
    assertThat(passes(new ContainsString("roles", "h"), metadata)).isTrue();
    assertThat(passes(metadataKey("roles").isGreaterThan("ia"), metadata)).isTrue();
  }

  @Test
  void a_list_passes_a_negative_comparison_only_if_all_of_its_values_do() {
    Metadata metadata = Metadata.empty().with("roles", List.of("hr", "it"));
    assertThat(passes(metadataKey("roles").isNotEqualTo("it"), metadata)).isFalse();
    assertThat(passes(metadataKey("roles").isNotEqualTo("ceo"), metadata)).isTrue();
    assertThat(passes(metadataKey("roles").isNotIn("ceo", "hr"), metadata)).isFalse();
  }

  @Test
  void not_negates_what_the_whole_list_gives() {
    Metadata metadata = Metadata.empty().with("roles", List.of("hr", "it"));
    assertThat(passes(new Not(metadataKey("roles").isEqualTo("it")), metadata)).isFalse();
    assertThat(passes(new Not(metadataKey("roles").isNotEqualTo("it")), metadata)).isTrue();
  }

  @Test
  void and_may_be_passed_by_different_values_of_one_list() {
    Metadata metadata = Metadata.empty().with("roles", List.of("hr", "it"));
    Filter both =
        new And(metadataKey("roles").isEqualTo("hr"), metadataKey("roles").isEqualTo("it"));
    assertThat(passes(both, metadata)).isTrue();
  }

  @Test
  void an_empty_list_is_like_a_missing_name() {
    Metadata metadata = Metadata.empty().with("roles", List.of());
    assertThat(passes(metadataKey("roles").isEqualTo("hr"), metadata)).isFalse();
    assertThat(passes(metadataKey("roles").isNotEqualTo("hr"), metadata)).isTrue();
  }

  @Test
  void a_long_list_of_another_name_does_not_change_the_result() {
    Metadata metadata =
        Metadata.empty().with("tenant", "acme").with("roles", List.of("a", "b", "c", "d"));
    assertThat(passes(metadataKey("tenant").isEqualTo("acme"), metadata)).isTrue();
    assertThat(passes(metadataKey("tenant").isNotEqualTo("acme"), metadata)).isFalse();
  }

  /** Metadata with one value each, as our types allow, and none at all. */
  private static List<Metadata> singles() {
    List<Metadata> singles = new ArrayList<>(List.of(Metadata.empty()));
    for (Object value : List.of("", "a", "b", "B", "5", 5L, -1L, Long.MAX_VALUE, 5.0, 4.5, 0.1)) {
      singles.add(Metadata.empty().with("v", value));
    }
    return singles;
  }

  private static List<Filter> comparisons() {
    var key = metadataKey("v");
    List<Filter> filters = new ArrayList<>();
    for (String text : List.of("a", "b", "")) {
      filters.addAll(
          List.of(
              key.isEqualTo(text),
              key.isNotEqualTo(text),
              key.isGreaterThan(text),
              key.isGreaterThanOrEqualTo(text),
              key.isLessThan(text),
              key.isLessThanOrEqualTo(text),
              key.isIn(text, "5"),
              key.isNotIn(text, "5"),
              new ContainsString("v", text)));
    }
    for (long number : new long[] {5, 0}) {
      filters.addAll(
          List.of(
              key.isEqualTo(number),
              key.isNotEqualTo(number),
              key.isGreaterThan(number),
              key.isGreaterThanOrEqualTo(number),
              key.isLessThan(number),
              key.isLessThanOrEqualTo(number),
              key.isIn(number, 1L),
              key.isNotIn(number, 1L),
              key.isEqualTo((double) number),
              key.isGreaterThan(number + .5),
              key.isIn(number + .5, .1),
              key.isNotIn(number + .5, .1)));
    }
    return filters;
  }

  private static Filter nested(List<Filter> leaves, int depth, Random random) {
    int kind = depth == 0 ? 0 : random.nextInt(4);
    return switch (kind) {
      case 1 -> new And(nested(leaves, depth - 1, random), nested(leaves, depth - 1, random));
      case 2 -> new Or(nested(leaves, depth - 1, random), nested(leaves, depth - 1, random));
      case 3 -> new Not(nested(leaves, depth - 1, random));
      default -> leaves.get(random.nextInt(leaves.size()));
    };
  }

  private static boolean passes(Filter filter, Metadata metadata) {
    return MetadataFilter.of(filter).test(metadata);
  }

  private static dev.langchain4j.data.document.Metadata theirs(Metadata metadata) {
    return dev.langchain4j.data.document.Metadata.from(Map.copyOf(metadata.values()));
  }

  /** Returns the result, or the error, which must be the same too. */
  private static String outcome(Supplier<Boolean> test) {
    try {
      return test.get().toString();
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
