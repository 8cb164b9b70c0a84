package dev.chiffon.ingest.parse;

import dev.chiffon.core.data.Document;

/** The bytes of one file to a document. Safe for any number of threads. */
public interface Parser {

  /**
   * Returns the document in {@code source}, with {@link Source#id} as its id.
   *
   * @throws IngestException if there is no document to be had from these bytes
   */
  Document parse(Source source);
}
