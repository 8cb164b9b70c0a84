package dev.chiffon.ingest.jdbc;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.DocumentSource;

/** One row of a listing. */
record RowEntry(Listing.Listed listed, int index, ReadAhead ahead) implements DocumentSource.Entry {

  @Override
  public String documentId() {
    return listed.documentId();
  }

  @Override
  public String contentHash() {
    return listed.hash();
  }

  @Override
  public Document load(Deadline deadline) {
    return ahead.document(index, deadline);
  }
}
