package dev.chiffon.ingest.json;

import com.fasterxml.jackson.core.JsonPointer;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DocumentSource.Entry;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestLimits;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Source;
import dev.chiffon.ingest.parse.TextDecoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the lines of a file, and which record is in each. */
final class LineEntries {
  private final String name;
  private final Path file;
  private final JsonPointer id;
  private final JsonParser parser;
  private final IngestLimits limits;
  private final List<Entry> entries = new ArrayList<>();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long length;
  private long start;
  private long number;

  LineEntries(String name, Path file, JsonPointer id, JsonParser parser, IngestLimits limits) {
    this.name = name;
    this.file = file;
    this.id = id;
    this.parser = parser;
    this.limits = limits;
  }

  /** Returns one entry for each line that is not blank, in the file's order. */
  List<Entry> all(InputStream in) throws IOException {
    for (int b = in.read(); b >= 0; b = in.read()) {
      length++;
      if (b == '\n') {
        endLine();
      } else if (length <= limits.most(Limit.BYTES)) {
        line.write(b);
      }
    }
    endLine();
    return entries;
  }

  private void endLine() {
    number++;
    byte[] bytes = line.toByteArray();
    if (length > limits.most(Limit.BYTES) + 1) {
      String lineId = lineId();
      IngestException tooLong =
          IngestException.exceeded(lineId, Limit.BYTES, limits.most(Limit.BYTES));
      entries.add(new BrokenLine(lineId, Long.toString(length), tooLong));
    } else if (!TextDecoder.decode(bytes).isBlank()) {
      entries.add(entry(bytes));
    }
    start += length;
    length = 0;
    line.reset();
  }

  private Entry entry(byte[] bytes) {
    String hash = parser.hashOf(bytes);
    String lineId = lineId();
    Source source =
        new Source(lineId, new Source.Content(bytes), Metadata.empty(), limits, Deadline.never());
    JsonReader reader = new JsonReader(source);
    Optional<IngestException> failure = reader.read(TextDecoder.decode(bytes));
    if (failure.isPresent()) {
      return new BrokenLine(lineId, hash, failure.get());
    }
    return reader.roots().stream()
        .flatMap(value -> Fields.at(id, value).stream())
        .flatMap(value -> Inline.text(value).stream())
        .filter(text -> !text.isBlank())
        .findFirst()
        .<Entry>map(
            key ->
                new LineEntry(
                    name + "/" + key.strip(), file, start, bytes.length, hash, parser, limits))
        .orElseGet(() -> new BrokenLine(lineId, hash, withoutId(lineId)));
  }

  private IngestException withoutId(String lineId) {
    String rule = "need a text or number at %s in each line".formatted(id);
    return new IngestException(lineId, IngestException.Reason.CORRUPT, rule);
  }

  private String lineId() {
    return "%s/line %d".formatted(name, number);
  }
}
