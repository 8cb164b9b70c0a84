package dev.chiffon.ingest.table;

/** One value of a record, and whether it stood in quotes. */
record Field(String text, boolean quoted) {
  boolean isEmpty() {
    return text.isEmpty();
  }
}
