package dev.chiffon.ingest.table;

import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;
import dev.chiffon.ingest.parse.TextDecoder;
import java.util.List;
import java.util.Optional;

/**
 * Reads comma, semicolon, tab, pipe and otherwise separated values as one table, however long: the
 * header row then is known for all its rows. Immutable; safe for any number of threads.
 *
 * <p>Delimiter, quotes and escapes are found by {@code DialectScore}, after van den Burg, Nazábal
 * and Sutton (2019). Comments and titles above the table are paragraphs. Rows of other lengths are
 * kept, and malformed quotes lose no text. A table with more text or rows than the limits allow is
 * refused with the rows up to there as {@link IngestException#partial}.
 */
public final class CsvParser implements Parser {
  private final Rendering rendering;

  private enum Rendering {
    TABLE,
    RECORDS
  }

  /** Creates a parser that makes a table of the rows. */
  public CsvParser() {
    this(Rendering.TABLE);
  }

  private CsvParser(Rendering rendering) {
    this.rendering = rendering;
  }

  /**
   * Returns a parser that makes of each row a paragraph, {@code name: value; name: value}, and of
   * each value longer than 200 characters a paragraph of its own: for rows that are articles rather
   * than figures.
   */
  public CsvParser records() {
    return new CsvParser(Rendering.RECORDS);
  }

  @Override
  public Document parse(Source source) {
    CsvTable table = new CsvTable(source, TextDecoder.decode(source));
    DocumentBuilder builder = new DocumentBuilder(source);
    table.before().forEach(builder::paragraph);
    RowWriter writer =
        rendering == Rendering.TABLE
            ? new GridWriter(table.header(), builder)
            : new RecordWriter(table.header(), builder);
    Optional<IngestException> exceeded = writeRows(source, table, writer);
    if (exceeded.isEmpty()) {
      writer.end(builder);
      return builder.build();
    }
    throw partial(source, builder, writer).map(exceeded.get()::withPartial).orElse(exceeded.get());
  }

  /** Writes rows while they are within the limits; returns the limit they exceed. */
  private static Optional<IngestException> writeRows(
      Source source, CsvTable table, RowWriter writer) {
    long length = table.before().stream().mapToLong(line -> line.length() + 2L).sum();
    long blocks = table.before().size();
    try {
      length += RowWriter.length(table.header());
      blocks += RowWriter.blocks(table.header());
      for (Optional<List<Field>> row = table.next(); row.isPresent(); row = table.next()) {
        length += RowWriter.length(row.get());
        source.limits().require(source.id(), Limit.CHARACTERS, length);
        blocks += RowWriter.blocks(row.get());
        source.limits().require(source.id(), Limit.BLOCKS, blocks + 1);
        writer.row(row.get());
      }
      return Optional.empty();
    } catch (IngestException e) {
      return Optional.of(e);
    }
  }

  private static Optional<Document> partial(
      Source source, DocumentBuilder builder, RowWriter writer) {
    try {
      writer.end(builder);
      return Optional.of(builder.build());
    } catch (IngestException nothingButWhatStandsBefore) {
      return source.progress().document();
    }
  }
}
