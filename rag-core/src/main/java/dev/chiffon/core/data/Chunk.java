package dev.chiffon.core.data;

import java.util.List;
import java.util.OptionalInt;

/**
 * A passage cut for embedding; the unit of retrieval and citation. It is a slice of its document:
 * {@code span.of(document.text()).equals(text)}, always.
 *
 * @param documentId the document it was cut from
 * @param span where it was cut
 * @param text the slice, verbatim
 * @param headingPath the headings it stands under, outermost first
 * @param pages the pages it stands on, with the part on each; empty without pages
 * @param metadata the document's metadata
 */
public record Chunk(
    String documentId,
    Span span,
    String text,
    List<String> headingPath,
    List<Page> pages,
    Metadata metadata) {

  /** Checks that the text has the length of its span, and copies the lists. */
  public Chunk {
    if (text.length() != span.length()) {
      throw new IllegalArgumentException(
          "need text as long as its span %s of document '%s', got %d units"
              .formatted(span, documentId, text.length()));
    }
    headingPath = List.copyOf(headingPath);
    pages = List.copyOf(pages);
  }

  /**
   * Returns the slice of {@code document} under {@code span}, with its place in the document.
   *
   * @throws IllegalArgumentException if the span leaves the document's text
   */
  public static Chunk of(Document document, Span span) {
    return new Chunk(
        document.id(),
        span,
        span.of(document.text()),
        document.headingPathAt(span.start()),
        Page.clip(document.pages(), span),
        document.metadata());
  }

  /** Returns the id, which follows from document and span: {@code handbook.pdf#120-480}. */
  public String id() {
    return documentId + "#" + span.start() + "-" + span.end();
  }

  /** Returns the 1-based page of the unit at {@code offset} of the document. */
  public OptionalInt pageAt(int offset) {
    return Page.numberAt(pages, offset);
  }
}
