package dev.chiffon.eval.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chiffon.eval.data.InvalidDataFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A value in the file of a run, with the place that a complaint about it names. */
record RunField(Path file, String place, JsonNode value) {

  /** Returns the field of that name. */
  RunField get(String name) {
    JsonNode found = object().value.get(name);
    String inner = place.isEmpty() ? name : place + "." + name;
    if (found == null) {
      throw new InvalidDataFileException(file, 0, inner, "need a value, got nothing");
    }
    return new RunField(file, inner, found);
  }

  boolean has(String name) {
    return value.has(name);
  }

  boolean isNumber() {
    return value.isNumber();
  }

  String text() {
    return require(value.isTextual(), "a string").value.textValue();
  }

  int integer() {
    return require(value.isInt(), "a whole number").value.intValue();
  }

  double number() {
    boolean finite = value.isNumber() && Double.isFinite(value.doubleValue());
    return require(finite, "a finite number").value.doubleValue();
  }

  /** Returns the fields by name, in the order of the file. */
  Map<String, RunField> fields() {
    Map<String, RunField> fields = new LinkedHashMap<>();
    object().value.fieldNames().forEachRemaining(name -> fields.put(name, get(name)));
    return fields;
  }

  List<RunField> elements() {
    require(value.isArray(), "an array");
    List<RunField> elements = new ArrayList<>();
    for (JsonNode element : value) {
      elements.add(new RunField(file, place + "[" + elements.size() + "]", element));
    }
    return elements;
  }

  /** Returns the exception that says what this value breaks. */
  InvalidDataFileException wrong(String problem) {
    return new InvalidDataFileException(file, 0, place, problem);
  }

  private RunField object() {
    return require(value.isObject(), "an object");
  }

  private RunField require(boolean holds, String rule) {
    if (!holds) {
      throw wrong("need %s, got %s".formatted(rule, shown()));
    }
    return this;
  }

  private String shown() {
    return value.isContainerNode()
        ? "an " + value.getNodeType().toString().toLowerCase(Locale.ROOT)
        : value.toString();
  }
}
