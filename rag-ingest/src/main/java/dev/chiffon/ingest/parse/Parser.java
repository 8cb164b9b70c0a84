package dev.chiffon.ingest.parse;

import dev.chiffon.core.data.Document;

/** The bytes of one file to a document. Safe for any number of threads. */
public interface Parser {
  /**
   * Name of the metadata with how many characters of a file no reader sees; they are left out,
   * since they may be there to mislead a program. Where a format has pages, it names them too.
   */
  String HIDDEN_TEXT = "hidden_text";

  /**
   * Returns the document in {@code source}, with {@link Source#id} as its id.
   *
   * @throws IngestException if there is no document to be had from these bytes
   */
  Document parse(Source source);
}
