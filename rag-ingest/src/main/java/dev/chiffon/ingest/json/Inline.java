package dev.chiffon.ingest.json;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a value fits into one line: a scalar, or an array of scalars. */
final class Inline {
  private static final List<String> LABELS =
      List.of("title", "name", "label", "heading", "subject", "question", "id", "key", "slug");
  private static final int MAX_LABEL = 100;

  private Inline() {}

  /** Returns the text of a scalar, or those of an array's scalars with commas in between. */
  static Optional<String> text(JsonValue value) {
    if (value instanceof JsonValue.Scalar scalar) {
      return Optional.of(scalar.text());
    }
    boolean scalars =
        value instanceof JsonValue.Array array
            && array.items().stream().allMatch(JsonValue.Scalar.class::isInstance);
    return scalars
        ? Optional.of(texts((JsonValue.Array) value).collect(Collectors.joining(", ")))
        : Optional.empty();
  }

  /** Returns the texts of the scalars in an array, without those that have none. */
  static Stream<String> texts(JsonValue.Array array) {
    return array.items().stream()
        .filter(JsonValue.Scalar.class::isInstance)
        .map(item -> ((JsonValue.Scalar) item).text())
        .filter(text -> !text.isBlank());
  }

  /** Returns what an object is called: the value of the first name that names mostly have. */
  static Optional<String> label(JsonValue value) {
    if (!(value instanceof JsonValue.Struct object)) {
      return Optional.empty();
    }
    return LABELS.stream()
        .flatMap(name -> object.get(name).stream())
        .filter(JsonValue.Scalar.class::isInstance)
        .map(found -> ((JsonValue.Scalar) found).text().strip())
        .filter(text -> !text.isEmpty() && text.length() <= MAX_LABEL)
        .findFirst();
  }
}
