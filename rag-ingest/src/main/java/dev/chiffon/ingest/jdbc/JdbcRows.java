package dev.chiffon.ingest.jdbc;

import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.ingest.parse.IngestLimits;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.plain.TextParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * The rows that a query returns, each of which is a document. Immutable: each method that changes
 * something returns new rows. Safe for any number of threads, as far as the data source is.
 *
 * <pre>{@code
 * JdbcRows.of("articles", dataSource, "select * from article where published", "id")
 *     .title("title")
 *     .text("body", new MarkdownParser())
 *     .metadata("language", "price")
 *     .changed("updated_at")
 * }</pre>
 *
 * <p>A document's id is the name of the rows, {@code /} and the row's id. Rows without an id, and
 * all rows of an id that stands twice, are documents that cannot be read. {@code NULL} is no text.
 *
 * <p>With a column that tells {@linkplain #changed changes}, a run reads of each row only that and
 * the id, and the rest of those that changed; without one, all rows are read to be compared. The
 * query stands in parentheses inside others, and names of columns are put into them as they are
 * given: neither may come from somebody who is not trusted. Connections are opened for each
 * reading, only read, and are closed at once, so that a pool serves well. Rows come by and by where
 * the driver allows it; MySQL's needs {@code useCursorFetch=true}.
 */
public final class JdbcRows implements DocumentSource {
  private final Rows rows;

  private JdbcRows(Rows rows) {
    this.rows = rows;
  }

  /**
   * Returns the rows of a query.
   *
   * @param name the id of this source, which also stands, with a {@code /}, before its documents'
   * @param database where to get connections from
   * @param query a {@code select} without parameters, that may stand in parentheses
   * @param id the column whose value, a text or a number, tells the rows apart
   */
  public static JdbcRows of(String name, DataSource database, String query, String id) {
    if (name.isBlank() || query.isBlank() || id.isBlank()) {
      throw new IllegalArgumentException(
          "need a name, a query and an id that are not blank, got '%s', '%s', '%s'"
              .formatted(name, query, id));
    }
    return new JdbcRows(new Rows(name, database, RowQuery.of(query, id), IngestLimits.defaults()));
  }

  /** Returns the same rows with that column as title: a heading of level 1, and metadata. */
  public JdbcRows title(String column) {
    return with(rows.query().withTitle(column));
  }

  /**
   * Returns the same rows with one more column of plain text. Of several columns each stands below
   * a heading of its name.
   */
  public JdbcRows text(String column) {
    return text(column, new TextParser());
  }

  /**
   * Returns the same rows with one more column of text, such as Markdown, or of files as bytes,
   * which {@code parser} reads in the thread that loads the row; files that are not trusted are
   * better read by a {@link dev.chiffon.ingest.IsolatedParser}.
   */
  public JdbcRows text(String column, Parser parser) {
    return with(rows.query().withText(new TextColumn(column, parser)));
  }

  /**
   * Returns the same rows with more columns as metadata under their names: numbers as numbers,
   * arrays as lists of texts, dates and times as ISO 8601 (with a time zone, in UTC), all else as
   * text; bytes are left out.
   */
  public JdbcRows metadata(String... columns) {
    return with(rows.query().withMetadata(List.of(columns)));
  }

  /**
   * Returns the same rows with a column that has another value whenever anything else in its row
   * has: a version, or the time of the last change. {@code NULL} counts as a value like others.
   */
  public JdbcRows changed(String column) {
    return with(rows.query().withChanged(column));
  }

  /** Returns the same rows, each of which may cost that much. */
  public JdbcRows limits(IngestLimits limits) {
    return new JdbcRows(new Rows(rows.name(), rows.database(), rows.query(), limits));
  }

  @Override
  public String id() {
    return rows.name();
  }

  /**
   * Asks the database for all rows.
   *
   * @throws IllegalStateException if no column of text is named
   */
  @Override
  public List<Entry> entries() {
    if (rows.query().texts().isEmpty()) {
      throw new IllegalStateException("need at least one column of text for '%s'".formatted(id()));
    }
    try {
      return new Listing(rows).entries();
    } catch (SQLException e) {
      String rule =
          "need a query that can be answered for '%s': %s".formatted(id(), e.getMessage());
      throw new UncheckedIOException(new IOException(rule, e));
    }
  }

  private JdbcRows with(RowQuery query) {
    return new JdbcRows(new Rows(rows.name(), rows.database(), query, rows.limits()));
  }
}
