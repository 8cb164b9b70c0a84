package dev.chiffon.eval.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One object of a JSON Lines file, read field by field; what is wrong is said with its place. */
final class JsonLine {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Path file;
  private final int line;
  private final String path;
  private final JsonNode object;

  private JsonLine(Path file, int line, String path, JsonNode object) {
    this.file = file;
    this.line = line;
    this.path = path;
    this.object = object;
    if (!object.isObject()) {
      throw new InvalidDataFileException(
          file, line, path, "need a JSON object, got " + said(object));
    }
  }

  /**
   * Returns the object that a line holds.
   *
   * @throws InvalidDataFileException if it holds something else
   */
  static JsonLine parse(Path file, TextLines.Line line) {
    try {
      return new JsonLine(file, line.number(), "", JSON.readTree(line.text()));
    } catch (JsonProcessingException e) {
      String reason = e.getOriginalMessage();
      throw new InvalidDataFileException(
          file, line.number(), "", "need a JSON object, got what is not JSON: " + reason);
    }
  }

  /** Returns the exception that says what is wrong with a field; the object as a whole if empty. */
  InvalidDataFileException fault(String field, String rule) {
    String dot = path.isEmpty() || field.isEmpty() ? "" : ".";
    return new InvalidDataFileException(file, line, path + dot + field, rule);
  }

  /** Checks that there are no fields but these. */
  void requireKnown(List<String> fields) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!fields.contains(name)) {
                throw fault(name, "need one of the fields " + fields + ", got '" + name + "'");
              }
            });
  }

  boolean has(String field) {
    return object.hasNonNull(field);
  }

  /** Returns a string that must be there and not be blank. */
  String text(String field) {
    String text = string(field).orElseThrow(() -> fault(field, "need a string, got no such field"));
    if (text.isBlank()) {
      throw fault(field, "need a string that is not blank, got '" + text + "'");
    }
    return text;
  }

  /** Returns a string, if there is one; {@code null} is none. */
  Optional<String> string(String field) {
    return node(field)
        .map(
            node -> {
              if (!node.isTextual()) {
                throw fault(field, "need a string, got " + said(node));
              }
              return node.textValue();
            });
  }

  Optional<Boolean> flag(String field) {
    return node(field)
        .map(
            node -> {
              if (!node.isBoolean()) {
                throw fault(field, "need true or false, got " + said(node));
              }
              return node.booleanValue();
            });
  }

  /** Returns a whole number, if there is one. */
  OptionalInt integer(String field) {
    Optional<JsonNode> node = node(field);
    if (node.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!node.get().canConvertToInt() || !node.get().isIntegralNumber()) {
      throw fault(field, "need a whole number, got " + said(node.get()));
    }
    return OptionalInt.of(node.get().intValue());
  }

  /** Returns a whole number that must be there. */
  int requiredInteger(String field) {
    return integer(field).orElseThrow(() -> fault(field, "need a whole number, got no such field"));
  }

  /** Returns the objects of an array; none if there is no such field. */
  List<JsonLine> objects(String field) {
    List<JsonNode> elements = elements(field);
    List<JsonLine> objects = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      String place = (path.isEmpty() ? "" : path + ".") + field + "[" + i + "]";
      objects.add(new JsonLine(file, line, place, elements.get(i)));
    }
    return objects;
  }

  /** Returns the strings of an array; none if there is no such field. */
  List<String> strings(String field) {
    List<String> strings = new ArrayList<>();
    for (JsonNode element : elements(field)) {
      if (!element.isTextual()) {
        throw fault(field, "need an array of strings, got in it " + said(element));
      }
      strings.add(element.textValue());
    }
    return strings;
  }

  private List<JsonNode> elements(String field) {
    List<JsonNode> elements = new ArrayList<>();
    Optional<JsonNode> array = node(field);
    if (array.isPresent() && !array.get().isArray()) {
      throw fault(field, "need an array, got " + said(array.get()));
    }
    array.ifPresent(node -> node.forEach(elements::add));
    return elements;
  }

  private Optional<JsonNode> node(String field) {
    return Optional.ofNullable(object.get(field)).filter(node -> !node.isNull());
  }

  private static String said(JsonNode node) {
    String json = node.toString();
    return json.length() <= 60 ? json : json.substring(0, 60) + "…";
  }
}
