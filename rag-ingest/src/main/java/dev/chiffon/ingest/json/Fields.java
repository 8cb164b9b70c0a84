package dev.chiffon.ingest.json;

import com.fasterxml.jackson.core.JsonPointer;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.ingest.parse.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which fields of a record are its title, its text and its metadata.
 *
 * @param title where the title may stand; the first that has text is it
 * @param texts where the text stands; none stands for all fields
 * @param metadata where the values stand that one can filter by
 */
record Fields(List<JsonPointer> title, List<TextField> texts, List<JsonPointer> metadata) {

  /** A field of text, and what reads the text if it is more than plain. */
  record TextField(JsonPointer pointer, Optional<Parser> parser) {}

  static Fields none() {
    return new Fields(List.of(), List.of(), List.of());
  }

  Fields title(String pointer) {
    return new Fields(with(title, compiled(pointer)), texts, metadata);
  }

  Fields text(String pointer, Optional<Parser> parser) {
    return new Fields(title, with(texts, new TextField(compiled(pointer), parser)), metadata);
  }

  Fields metadata(String pointer) {
    return new Fields(title, texts, with(metadata, compiled(pointer)));
  }

  /** Returns a text that differs between any two sets of fields. */
  String signature() {
    List<String> parts =
        texts.stream()
            .map(t -> t.pointer() + " " + t.parser().map(p -> p.getClass().getName()).orElse(""))
            .toList();
    return "%s\n%s\n%s".formatted(title, parts, metadata);
  }

  /** Returns the title of a record, if it has one. */
  Optional<String> titleOf(JsonValue value) {
    return title.stream()
        .flatMap(pointer -> at(pointer, value).flatMap(Inline::text).stream())
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  /** Returns {@code known} with the metadata of a record under names it does not have yet. */
  Metadata metadataOf(JsonValue record, Metadata known) {
    Metadata all = titleOf(record).map(text -> added(known, Metadata.TITLE, text)).orElse(known);
    for (JsonPointer pointer : metadata) {
      Optional<Object> value = at(pointer, record).flatMap(Fields::metadataValue);
      String name = pointer.last().getMatchingProperty();
      if (value.isPresent()) {
        all = added(all, name, value.get());
      }
    }
    return all;
  }

  /** Returns the value at a place in another one. */
  static Optional<JsonValue> at(JsonPointer pointer, JsonValue value) {
    Optional<JsonValue> found = Optional.of(value);
    for (JsonPointer step = pointer; !step.matches() && found.isPresent(); step = step.tail()) {
      found = child(found.get(), step);
    }
    return found;
  }

  static JsonPointer compiled(String pointer) {
    if (!pointer.startsWith("/") || pointer.length() < 2) {
      throw new IllegalArgumentException(
          "need a JSON pointer such as /body, got '%s'".formatted(pointer));
    }
    return JsonPointer.compile(pointer);
  }

  private static Optional<JsonValue> child(JsonValue value, JsonPointer step) {
    if (value instanceof JsonValue.Struct object) {
      return object.get(step.getMatchingProperty());
    }
    int index = step.getMatchingIndex();
    return value instanceof JsonValue.Array array && index >= 0 && index < array.items().size()
        ? Optional.of(array.items().get(index))
        : Optional.empty();
  }

  private static Metadata added(Metadata known, String name, Object value) {
    return known.get(name).isPresent() ? known : known.with(name, value);
  }

  private static Optional<Object> metadataValue(JsonValue value) {
    if (value instanceof JsonValue.Array array) {
      List<String> texts = Inline.texts(array).toList();
      return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
    }
    return value instanceof JsonValue.Scalar scalar && !scalar.text().isBlank()
        ? Optional.of(number(scalar))
        : Optional.empty();
  }

  /** A whole number beyond 64 bits stays text, rather than becoming another one. */
  private static Object number(JsonValue.Scalar scalar) {
    try {
      return switch (scalar.kind()) {
        case WHOLE -> Long.valueOf(scalar.text());
        case FRACTION -> Double.valueOf(scalar.text());
        default -> scalar.text();
      };
    } catch (NumberFormatException e) {
      return scalar.text();
    }
  }

  private static <T> List<T> with(List<T> list, T more) {
    List<T> all = new ArrayList<>(list);
    all.add(more);
    return List.copyOf(all);
  }
}
