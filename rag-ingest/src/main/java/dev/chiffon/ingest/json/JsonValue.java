package dev.chiffon.ingest.json;

import java.util.List;
import java.util.Optional;

/** A value as it stands in the file: members in order, a name any number of times. */
sealed interface JsonValue {

  /** A string, number or truth value, as written; empty for {@code null}. */
  record Scalar(String text, Kind kind) implements JsonValue {}

  /** What kind of scalar a text was. */
  enum Kind {
    STRING,
    WHOLE,
    FRACTION,
    OTHER
  }

  /** Filled while its file is read, not changed afterwards. */
  record Array(List<JsonValue> items) implements JsonValue {}

  /** Filled while its file is read, not changed afterwards. */
  record Struct(List<Member> members) implements JsonValue {

    /** Returns the first value of that name. */
    Optional<JsonValue> get(String name) {
      return members.stream().filter(m -> m.name().equals(name)).map(Member::value).findFirst();
    }
  }

  /** One name and value of an object. */
  record Member(String name, JsonValue value) {}
}
