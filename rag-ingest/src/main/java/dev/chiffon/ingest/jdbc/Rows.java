package dev.chiffon.ingest.jdbc;

import dev.chiffon.ingest.parse.IngestLimits;
import javax.sql.DataSource;

/** Which rows of which database become documents under which name, and what each may cost. */
record Rows(String name, DataSource database, RowQuery query, IngestLimits limits) {

  /** Returns the id of a row's document; that of all rows without an id is the same. */
  String documentId(Row row) {
    return name + "/" + row.id().orElse("NULL");
  }
}
