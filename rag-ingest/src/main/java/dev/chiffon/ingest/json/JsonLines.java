package dev.chiffon.ingest.json;

import com.fasterxml.jackson.core.JsonPointer;
import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.ingest.parse.IngestLimits;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a JSON Lines file in UTF-8, each of which is a document of its own: the export of a
 * knowledge base, of which a later run reads only the records that have changed. Immutable; safe
 * for any number of threads.
 *
 * <pre>{@code
 * JsonLines.of(Path.of("articles.jsonl"), "/id", new JsonParser().title("/name").text("/body"))
 * }</pre>
 *
 * <p>A document's id is the name of the source, {@code /} and the record's id, a text or number. A
 * line that is no JSON or has no id is a document {@code name/line N} that cannot be read.
 */
public final class JsonLines implements DocumentSource {
  private final Path file;
  private final JsonPointer id;
  private final JsonParser parser;
  private final String name;
  private final IngestLimits limits;

  private JsonLines(
      Path file, JsonPointer id, JsonParser parser, String name, IngestLimits limits) {
    this.file = file;
    this.id = id;
    this.parser = parser;
    this.name = name;
    this.limits = limits;
  }

  /**
   * Returns the records of a file, named like it.
   *
   * @param id JSON pointer to what tells the records apart, such as {@code /id}
   * @param parser what makes a document of a record
   * @throws IllegalArgumentException if there is no such file
   */
  public static JsonLines of(Path file, String id, JsonParser parser) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("need a file that exists, got " + file);
    }
    Path absolute = file.toAbsolutePath().normalize();
    String name = Optional.ofNullable(absolute.getFileName()).orElse(absolute).toString();
    return new JsonLines(absolute, Fields.compiled(id), parser, name, IngestLimits.defaults());
  }

  /** Returns the same records under another name of the source. */
  public JsonLines named(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("need a name that is not blank");
    }
    return new JsonLines(file, id, parser, name, limits);
  }

  /** Returns the same records, each of which may cost that much. */
  public JsonLines limits(IngestLimits limits) {
    return new JsonLines(file, id, parser, name, limits);
  }

  @Override
  public String id() {
    return name;
  }

  /**
   * Reads the whole file once, line by line, and keeps of each line its place, id and hash. Records
   * of the same id stand one after the other, in the file's order.
   */
  @Override
  public List<Entry> entries() {
    LineEntries read = new LineEntries(name, file, id, parser, limits);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      List<Entry> entries = new ArrayList<>(read.all(in));
      entries.sort(Comparator.comparing(Entry::documentId));
      return List.copyOf(entries);
    } catch (IOException e) {
      throw new UncheckedIOException("need a file that can be read, got " + file, e);
    }
  }
}
