package dev.chiffon.ingest.jdbc;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.UnreadableDocumentException;
import dev.chiffon.ingest.jdbc.Listing.Listed;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestException.Reason;
import dev.chiffon.ingest.parse.Source;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of a listing. While they are loaded one after the other, each query brings twice as many
 * as the last one, up to 64, unless they are large; a row loaded out of order comes alone. Safe for
 * any number of threads.
 */
final class ReadAhead {
  private static final int MOST_ROWS = 64;
  private static final long LARGE_BYTES = 4_000_000;

  /** What PostgreSQL says of a query that took longer than it may. */
  private static final String CANCELED = "57014";

  private final Rows rows;
  private final List<Listed> listed;
  private final Map<String, Row> ahead = new HashMap<>();
  private int expected;
  private int size = 1;

  ReadAhead(Rows rows, List<Listed> listed) {
    this.rows = rows;
    this.listed = listed;
  }

  /** Returns the document of the row at a place in the listing. */
  Document document(int index, Deadline caller) {
    caller.check();
    Listed row = listed.get(index);
    requireOwnId(index);
    Deadline deadline = rows.limits().deadlineWithin(caller);
    Source.Content none = new Source.Content(new byte[0]);
    Source source = new Source(row.documentId(), none, Metadata.empty(), rows.limits(), deadline);
    try {
      return row(index, deadline).document(rows.query(), source);
    } catch (SQLTimeoutException | DeadlineExceededException e) {
      caller.check();
      throw IngestException.timeout(source, e);
    } catch (SQLException e) {
      caller.check();
      Reason reason = CANCELED.equals(e.getSQLState()) ? Reason.TIMEOUT : Reason.UNREADABLE;
      throw new IngestException(row.documentId(), reason, "need a row that can be read", e);
    }
  }

  private void requireOwnId(int index) {
    String id = listed.get(index).documentId();
    if (listed.get(index).key().isEmpty()) {
      String rule = "need a value of %s in each row, got NULL".formatted(rows.query().id());
      throw new IngestException(id, Reason.CORRUPT, rule);
    }
    if (isAt(index - 1, id) || isAt(index + 1, id)) {
      String rule = "need each value of %s once, got '%s' again".formatted(rows.query().id(), id);
      throw new UnreadableDocumentException(id, "DUPLICATE_ID", rule, null);
    }
  }

  private boolean isAt(int index, String id) {
    return index >= 0 && index < listed.size() && listed.get(index).documentId().equals(id);
  }

  private synchronized Row row(int index, Deadline deadline) throws SQLException {
    String id = listed.get(index).documentId();
    if (!ahead.containsKey(id)) {
      size = index == expected ? Math.min(MOST_ROWS, size * 2) : 1;
      ahead.clear();
      read(listed.subList(index, Math.min(listed.size(), index + size)), deadline);
    }
    expected = index + 1;
    return Optional.ofNullable(ahead.remove(id))
        .orElseThrow(
            () -> new IngestException(id, Reason.UNREADABLE, "need a row that is still there"));
  }

  /** Reads rows, all of them if they are small, but always the first. */
  private void read(List<Listed> window, Deadline deadline) throws SQLException {
    String first = window.get(0).documentId();
    List<Object> keys = window.stream().flatMap(row -> row.key().stream()).toList();
    try (Session session = new Session(rows.database());
        PreparedStatement statement = session.prepare(rows.query().rows(keys.size()))) {
      for (int i = 0; i < keys.size(); i++) {
        statement.setObject(i + 1, keys.get(i));
      }
      statement.setQueryTimeout(seconds(deadline));
      try (ResultSet result = statement.executeQuery()) {
        long weight = 0;
        while (result.next() && (weight < LARGE_BYTES || !ahead.containsKey(first))) {
          deadline.check();
          weight += take(result, first);
        }
        size = weight < LARGE_BYTES ? size : 1;
      }
    }
  }

  /** Keeps a row; one that is too large concerns no other. Returns its weight. */
  private long take(ResultSet result, String first) throws SQLException {
    String id = rows.documentId(Row.read(rows.name(), result, 1, rows.limits()));
    try {
      Row row = Row.read(id, result, rows.query().columns().size(), rows.limits());
      ahead.put(id, row);
      return row.weight();
    } catch (IngestException tooLarge) {
      if (id.equals(first)) {
        throw tooLarge;
      }
      return LARGE_BYTES;
    }
  }

  private static int seconds(Deadline deadline) {
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, deadline.remaining().toSeconds() + 1));
  }
}
