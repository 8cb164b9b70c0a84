package dev.chiffon.ingest.table;

import dev.chiffon.ingest.parse.DocumentBuilder;
import java.util.List;

/** Writes the rows of a table into a document. */
interface RowWriter {

  /** Writes a row. */
  void row(List<Field> fields);

  /** Writes what waited for the last row. */
  void end(DocumentBuilder builder);

  /** Returns at least how many characters a row that is not empty takes in a table. */
  static long length(List<Field> fields) {
    long values = fields.stream().filter(field -> !field.isEmpty()).count();
    long characters = fields.stream().mapToLong(field -> field.text().length()).sum();
    return values == 0 ? 0 : characters + 3 * (values - 1) + 1;
  }

  /** Returns how many rows and cells a row comes to in a table. */
  static long blocks(List<Field> fields) {
    return 1 + fields.stream().filter(field -> !field.isEmpty()).count();
  }
}
