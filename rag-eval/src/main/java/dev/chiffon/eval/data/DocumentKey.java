package dev.chiffon.eval.data;

import dev.chiffon.core.data.Document;

/**
 * The metadata by which retrieval keeps to one document, for questions that make sense within it
 * only ({@link LabelledQuestion#within}).
 */
public final class DocumentKey {

  /** The name under which a document's metadata has its id. */
  public static final String NAME = "document_id";

  private DocumentKey() {}

  /** Returns the document with its id in its metadata. */
  public static Document on(Document document) {
    return new Document(
        document.id(),
        document.text(),
        document.blocks(),
        document.layout(),
        document.metadata().with(NAME, document.id()));
  }
}
