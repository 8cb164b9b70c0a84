package dev.chiffon.ingest.table;

/**
 * How a file writes a table.
 *
 * @param delimiter what stands between two values
 * @param quote what stands around a value that holds a delimiter, or {@link #NONE}
 * @param escape what stands before a quote inside quotes, or {@link #NONE} if it is written twice
 */
record Dialect(char delimiter, char quote, char escape) {
  /** A character that no text has. */
  static final char NONE = '\uFFFF';

  /** Returns the dialect of RFC 4180 with another delimiter. */
  static Dialect of(char delimiter) {
    return new Dialect(delimiter, '"', NONE);
  }
}
