package dev.chiffon.ingest.json;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.TableGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Writes values as blocks of a document. In each object, what fits into a line comes first: a line
 * after a section would read as a part of it.
 */
final class JsonWriter {
  /** What Markdown and HTML end at. */
  private static final int DEEPEST_HEADING = 6;

  private static final int LONG_TEXT = 200;
  private static final Pattern BLANK_LINE = Pattern.compile("\\R\\s*\\R");
  private final DocumentBuilder builder;
  private final Deadline deadline;

  JsonWriter(DocumentBuilder builder, Deadline deadline) {
    this.builder = builder;
    this.deadline = deadline;
  }

  /** Writes what stands in a value; headings in it are of {@code level} and deeper. */
  void write(JsonValue value, int level) {
    deadline.check();
    if (value instanceof JsonValue.Struct object) {
      writeMembers(object.members(), level);
    } else if (value instanceof JsonValue.Array array) {
      writeItems(array, "item", level);
    } else if (value instanceof JsonValue.Scalar scalar) {
      writeText("", scalar.text(), level);
    }
  }

  /** Writes the values of an array; those that need a section are called by their noun. */
  void writeItems(JsonValue.Array array, String noun, int level) {
    Optional<TableGrid> table = JsonTable.of(array, builder);
    if (table.isPresent()) {
      builder.table(table.get());
      return;
    }
    Inline.texts(array).forEach(text -> writeText("", text, level));
    int number = 0;
    for (JsonValue item : array.items()) {
      number++;
      if (!(item instanceof JsonValue.Scalar)) {
        heading(level, Inline.label(item).orElse(noun + " " + number));
        write(item, level + 1);
      }
    }
  }

  /** Writes text whose paragraphs are parted by blank lines. */
  void paragraphs(String text) {
    BLANK_LINE.splitAsStream(text).forEach(builder::paragraph);
  }

  private void writeMembers(List<JsonValue.Member> members, int level) {
    List<JsonValue.Member> sections = new ArrayList<>();
    for (JsonValue.Member member : members) {
      Optional<String> line = line(member.value());
      if (line.isPresent()) {
        writeText(member.name(), line.get(), level);
      } else {
        sections.add(member);
      }
    }
    for (JsonValue.Member section : sections) {
      heading(level, section.name());
      write(section.value(), level + 1);
    }
  }

  /** A string is a line however long; a long list is none. */
  private static Optional<String> line(JsonValue value) {
    boolean scalar = value instanceof JsonValue.Scalar;
    return Inline.text(value).filter(text -> scalar || text.length() <= LONG_TEXT);
  }

  private void writeText(String name, String text, int level) {
    if (text.isBlank()) {
      return;
    }
    String named = name.isBlank() ? text : name + ": " + text.strip();
    if (named.length() > LONG_TEXT) {
      paragraphs(named);
    } else {
      builder.listItem(depth(level), OptionalInt.empty(), named);
    }
  }

  private void heading(int level, String name) {
    if (level <= DEEPEST_HEADING) {
      builder.heading(level, name);
    } else {
      builder.listItem(depth(level), OptionalInt.empty(), name);
    }
  }

  private static int depth(int level) {
    return Math.max(1, level - DEEPEST_HEADING);
  }
}
