package dev.chiffon.ingest.jdbc;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DocumentSource.Entry;
import dev.chiffon.ingest.parse.IngestException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds out which rows there are, without keeping any of their text. */
final class Listing {
  private static final String UNREADABLE = "unreadable";
  private final Rows rows;
  private final RowHash hash;

  /** A row that is there: its id as the database has it and as text, and its hash. */
  record Listed(Optional<Object> key, String documentId, String hash) {}

  Listing(Rows rows) {
    this.rows = rows;
    this.hash = new RowHash(rows.query());
  }

  /** Returns the rows by document id ascending. */
  List<Entry> entries() throws SQLException {
    List<Listed> listed = read();
    listed.sort(Comparator.comparing(Listed::documentId));
    ReadAhead ahead = new ReadAhead(rows, List.copyOf(listed));
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < listed.size(); i++) {
      entries.add(new RowEntry(listed.get(i), i, ahead));
    }
    return List.copyOf(entries);
  }

  private List<Listed> read() throws SQLException {
    Deadline interrupted = Deadline.never();
    List<Listed> listed = new ArrayList<>();
    try (Session session = new Session(rows.database());
        PreparedStatement statement = session.prepare(rows.query().listing());
        ResultSet result = statement.executeQuery()) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        interrupted.check();
        listed.add(listed(result, columns));
      }
    }
    return listed;
  }

  private Listed listed(ResultSet result, int columns) throws SQLException {
    Optional<Object> key = Optional.ofNullable(result.getObject(1));
    String id = rows.documentId(Row.read(rows.name(), result, 1, rows.limits()));
    try {
      Row row = Row.read(id, result, columns, rows.limits());
      return new Listed(key, id, hash.of(row.values()));
    } catch (IngestException tooLarge) { // loading it says so again
      return new Listed(key, id, UNREADABLE);
    }
  }
}
