package dev.chiffon.core.data;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a document beside its text: values under names, in insertion order. A value
 * is a {@code String}, {@code Long}, {@code Double} or a list of strings; any other whole or
 * floating number is widened.
 */
public record Metadata(Map<String, Object> values) {

  /** The document's title. */
  public static final String TITLE = "title";

  /** The name of the file that the document came from, without its folder. */
  public static final String FILE_NAME = "file_name";

  /** The media type of the file, such as {@code application/pdf}. */
  public static final String MEDIA_TYPE = "media_type";

  /**
   * The name under which a filter sees the id of a chunk's document; what metadata holds there is
   * not seen.
   */
  public static final String DOCUMENT_ID = "document_id";

  private static final Metadata EMPTY = new Metadata(Map.of());

  /**
   * Copies the values.
   *
   * @throws IllegalArgumentException if a value is of another type, or a name is blank
   */
  public Metadata {
    Map<String, Object> copy = new LinkedHashMap<>();
    values.forEach((name, value) -> copy.put(requireName(name), canonical(name, value)));
    values = Collections.unmodifiableMap(copy);
  }

  /** Returns metadata without any value. */
  public static Metadata empty() {
    return EMPTY;
  }

  /** Returns a copy in which {@code name} has {@code value}, after the names already there. */
  public Metadata with(String name, Object value) {
    Map<String, Object> copy = new LinkedHashMap<>(values);
    copy.put(name, value);
    return new Metadata(copy);
  }

  /** Returns the value of {@code name} if it is there, whatever its type. */
  public Optional<Object> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Returns the value of {@code name} if it is there and a string. */
  public Optional<String> string(String name) {
    return get(name).filter(String.class::isInstance).map(String.class::cast);
  }

  private static String requireName(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("need a metadata name that is not blank");
    }
    return name;
  }

  private static Object canonical(String name, @Nullable Object value) {
    if (value instanceof String || value instanceof Long || value instanceof Double) {
      return value;
    }
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    if (value instanceof Float number) {
      return number.doubleValue();
    }
    if (value instanceof Collection<?> list && list.stream().allMatch(String.class::isInstance)) {
      return List.copyOf(list);
    }
    throw new IllegalArgumentException(
        "need a string, a number or a list of strings for metadata '%s', got %s"
            .formatted(name, kind(value)));
  }

  private static String kind(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    String type = value.getClass().getName();
    return value instanceof Collection<?> list ? "%s %s".formatted(type, list) : type;
  }
}
