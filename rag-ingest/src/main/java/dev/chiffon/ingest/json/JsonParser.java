package dev.chiffon.ingest.json;

import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.Enclosed;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Sha256;
import dev.chiffon.ingest.parse.Source;
import dev.chiffon.ingest.parse.TextDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Reads JSON, JSON Lines and what is written by hand as JSON (comments, single quotes, trailing
 * commas), in any encoding. Immutable; safe for any number of threads.
 *
 * <p>An object's short values become list items {@code name: value}, long texts paragraphs, and
 * what holds more values sections headed by the name, from level 2 on. Names deeper than heading
 * level 6 are list items. An array of objects with the same names and short values is a table; of
 * any others each is a section. Of several values in the file, one per line or not, each is a
 * section. Nothing is left out but {@code null} and what is empty; in an object, what fits into a
 * line stands before the sections.
 *
 * <p>If a field is set by {@link #title}, {@link #text} or {@link #metadata}, it is looked for in
 * the file's value, or in each if there are several or it is an array. Fields are named by JSON
 * pointers (RFC 6901), such as {@code /author/name}.
 *
 * <p>A file that breaks off or is malformed is {@link IngestException.Reason#CORRUPT}, with the
 * line and column, and what was read before as {@link IngestException#partial}. More than 1000
 * levels of nesting are refused whatever the limits say.
 */
public final class JsonParser implements Parser {
  private static final int TITLE_LEVEL = 1;

  /** To be counted up when another document comes of the same record. */
  private static final String VERSION = "1";

  private final Fields fields;

  /** Creates a parser that keeps every field. */
  public JsonParser() {
    this(Fields.none());
  }

  private JsonParser(Fields fields) {
    this.fields = fields;
  }

  /**
   * Returns a parser that takes the title from the field at {@code pointer}, or where that has no
   * text from the one named before.
   */
  public JsonParser title(String pointer) {
    return new JsonParser(fields.title(pointer));
  }

  /** Returns a parser that keeps, as plain text, only this and other fields named so. */
  public JsonParser text(String pointer) {
    return new JsonParser(fields.text(pointer, Optional.empty()));
  }

  /** Returns a parser that keeps only this and other fields named so, and reads it by another. */
  public JsonParser text(String pointer, Parser parser) {
    return new JsonParser(fields.text(pointer, Optional.of(parser)));
  }

  /**
   * Returns a parser that puts the field at {@code pointer} into the metadata under its own name,
   * as a number, text or list of texts, if the file is one record.
   */
  public JsonParser metadata(String pointer) {
    return new JsonParser(fields.metadata(pointer));
  }

  @Override
  public Document parse(Source source) {
    JsonReader reader = new JsonReader(source);
    Optional<IngestException> failure = reader.read(TextDecoder.decode(source));
    if (failure.isEmpty()) {
      return document(source, reader.roots());
    }
    throw partial(source, reader.roots()).map(failure.get()::withPartial).orElse(failure.get());
  }

  /** Returns SHA-256 of a record and of what is made of it. */
  String hashOf(byte[] record) {
    MessageDigest digest = Sha256.digest();
    digest.update((VERSION + fields.signature()).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(record));
  }

  private Optional<Document> partial(Source source, List<JsonValue> values) {
    try {
      return Optional.of(document(source, values));
    } catch (IngestException tooMuch) {
      return source.progress().document();
    }
  }

  private Document document(Source source, List<JsonValue> values) {
    boolean one = values.size() == 1;
    if (one && !(values.get(0) instanceof JsonValue.Array)) {
      return document(source, values.get(0));
    }
    DocumentBuilder builder = new DocumentBuilder(source);
    if (one && fields.equals(Fields.none())) {
      writer(builder, source).write(values.get(0), TITLE_LEVEL + 1);
      return builder.build();
    }
    List<JsonValue> records = one ? ((JsonValue.Array) values.get(0)).items() : values;
    int number = 0;
    for (JsonValue value : records) {
      number++;
      if (!(value instanceof JsonValue.Scalar)) {
        Optional<String> title = fields.titleOf(value).or(() -> Inline.label(value));
        builder.heading(TITLE_LEVEL + 1, title.orElse("record " + number));
      }
      write(value, TITLE_LEVEL + 1, builder, source);
    }
    return builder.build();
  }

  private Document document(Source source, JsonValue value) {
    Metadata metadata = fields.metadataOf(value, source.metadata());
    DocumentBuilder builder = new DocumentBuilder(source.with(metadata));
    fields.titleOf(value).ifPresent(title -> builder.heading(TITLE_LEVEL, title));
    write(value, TITLE_LEVEL, builder, source);
    return builder.build();
  }

  /** Writes a record below a heading of that level. */
  private void write(JsonValue value, int level, DocumentBuilder builder, Source source) {
    JsonWriter writer = writer(builder, source);
    if (fields.texts().isEmpty()) {
      writer.write(value, level + 1);
    }
    for (Fields.TextField field : fields.texts()) {
      Optional<JsonValue> found = Fields.at(field.pointer(), value);
      Optional<String> text = found.flatMap(Inline::text).filter(t -> !t.isBlank());
      if (text.isPresent() && field.parser().isPresent()) {
        Enclosed.parsed(field.parser().get(), source, text.get()).appendTo(builder, level);
      } else if (text.isPresent()) {
        writer.paragraphs(text.get());
      } else {
        found.ifPresent(other -> writer.write(other, level + 1));
      }
    }
  }

  private static JsonWriter writer(DocumentBuilder builder, Source source) {
    return new JsonWriter(builder, source.deadline());
  }
}
