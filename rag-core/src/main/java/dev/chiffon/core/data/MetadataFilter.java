package dev.chiffon.core.data;

import dev.langchain4j.store.embedding.filter.Filter;
import dev.langchain4j.store.embedding.filter.comparison.IsNotEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsNotIn;
import dev.langchain4j.store.embedding.filter.logical.And;
import dev.langchain4j.store.embedding.filter.logical.Not;
import dev.langchain4j.store.embedding.filter.logical.Or;
import java.util.List;
import java.util.Optional;
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
public final class MetadataFilter {

  /** What is tested: metadata, and the id of the document it is about if that is known. */
  private record Subject(Metadata metadata, Optional<String> documentId) {}

  private MetadataFilter() {}

  /** Returns the filter as a predicate over metadata. */
  public static Predicate<Metadata> of(Filter filter) {
    return metadata -> passes(filter, new Subject(metadata, Optional.empty()));
  }

  /**
   * Returns the filter as a predicate over chunks: their metadata, with the document's id under
   * {@link Metadata#DOCUMENT_ID}.
   */
  public static Predicate<Chunk> ofChunks(Filter filter) {
    return chunk -> passes(filter, new Subject(chunk.metadata(), Optional.of(chunk.documentId())));
  }

  private static boolean passes(Filter filter, Subject subject) {
    if (filter instanceof And and) {
      return passes(and.left(), subject) && passes(and.right(), subject);
    }
    if (filter instanceof Or or) {
      return passes(or.left(), subject) || passes(or.right(), subject);
    }
    if (filter instanceof Not not) {
      return !passes(not.expression(), subject);
    }
    IntPredicate passesChoice = i -> filter.test(choice(subject, i));
    IntStream choices = IntStream.range(0, longestList(subject.metadata));
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
  private static dev.langchain4j.data.document.Metadata choice(Subject subject, int i) {
    var plain = new dev.langchain4j.data.document.Metadata();
    subject.metadata.values().forEach((name, value) -> put(plain, name, value, i));
    subject.documentId.ifPresent(id -> plain.put(Metadata.DOCUMENT_ID, id));
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
