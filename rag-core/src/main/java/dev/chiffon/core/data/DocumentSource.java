package dev.chiffon.core.data;

import java.util.List;

/**
 * A place documents come from: a folder, a table, a site. A document that vanishes from its source
 * vanishes from the index at the next run.
 */
public interface DocumentSource {

  /** Returns a stable name of the place, by which a later run knows its documents again. */
  String id();

  /**
   * Returns what is there now, by document id ascending. Cheap: nothing is parsed.
   *
   * @throws java.io.UncheckedIOException if the place cannot be read
   */
  List<Entry> entries();

  /** One document that can be loaded. */
  interface Entry {

    /** Returns the document's id. */
    String documentId();

    /**
     * Returns a hash of the content: equal as long as loading would give the same document.
     *
     * @throws java.io.UncheckedIOException if the content cannot be read
     */
    String contentHash();

    /**
     * Returns the parsed document, whose id is {@link #documentId}.
     *
     * @param deadline when parsing must be done
     * @throws UnreadableDocumentException if it cannot be parsed
     */
    Document load(Deadline deadline);
  }
}
