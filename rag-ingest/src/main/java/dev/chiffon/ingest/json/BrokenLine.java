package dev.chiffon.ingest.json;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.ingest.parse.IngestException;

/** A line of which no document can be made. */
record BrokenLine(String documentId, String contentHash, IngestException failure)
    implements DocumentSource.Entry {

  @Override
  public Document load(Deadline deadline) {
    deadline.check();
    throw failure;
  }
}
