package dev.chiffon.core.data;

import dev.langchain4j.store.embedding.filter.Filter;
import dev.langchain4j.store.embedding.filter.comparison.IsNotEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsNotIn;
import dev.langchain4j.store.embedding.filter.logical.And;
import dev.langchain4j.store.embedding.filter.logical.Not;
import dev.langchain4j.store.embedding.filter.logical.Or;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Tests our metadata with langchain4j's filters, in exactly their semantics. A list of strings
 * passes a comparison if any of its values does, and a negative one (not equal, not in) if all do.
 *
 * <p>Comparisons are tested by the filters themselves on a langchain4j {@code Metadata}; only the
 * logical operators are read here, so that {@code Not} negates the whole list.
 */
public final class MetadataFilter implements Predicate<Metadata> {
  private final Filter filter;

  private MetadataFilter(Filter filter) {
    this.filter = filter;
  }

  /** Returns the filter as a predicate over metadata. */
  public static Predicate<Metadata> of(Filter filter) {
    return new MetadataFilter(filter);
  }

  @Override
  public boolean test(Metadata metadata) {
    return passes(filter, metadata);
  }

  private static boolean passes(Filter filter, Metadata metadata) {
    if (filter instanceof And and) {
      return passes(and.left(), metadata) && passes(and.right(), metadata);
    }
    if (filter instanceof Or or) {
      return passes(or.left(), metadata) || passes(or.right(), metadata);
    }
    if (filter instanceof Not not) {
      return !passes(not.expression(), metadata);
    }
    IntPredicate passesChoice = i -> filter.test(choice(metadata, i));
    IntStream choices = IntStream.range(0, longestList(metadata));
    boolean negative = filter instanceof IsNotEqualTo || filter instanceof IsNotIn;
    return negative ? choices.allMatch(passesChoice) : choices.anyMatch(passesChoice);
  }

  private static int longestList(Metadata metadata) {
    return Math.max(
        1,
        metadata.values().values().stream()
            .mapToInt(value -> value instanceof List<?> list ? list.size() : 1)
            .max()
            .orElse(1));
  }

  /** Returns the metadata with the i-th value of each list, or its last; a comparison sees one. */
  private static dev.langchain4j.data.document.Metadata choice(Metadata metadata, int i) {
    var plain = new dev.langchain4j.data.document.Metadata();
    metadata.values().forEach((name, value) -> put(plain, name, value, i));
    return plain;
  }

  private static void put(
      dev.langchain4j.data.document.Metadata plain, String name, Object value, int i) {
    if (value instanceof List<?> list) {
      if (!list.isEmpty()) {
        plain.put(name, (String) list.get(Math.min(i, list.size() - 1)));
      }
    } else if (value instanceof Long number) {
      plain.put(name, number);
    } else if (value instanceof Double number) {
      plain.put(name, number);
    } else {
      plain.put(name, (String) value);
    }
  }
}
