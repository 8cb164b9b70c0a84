package dev.chiffon.core.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A passage cut for embedding; the unit of retrieval and citation. It is a slice of its document:
 * {@code span.of(document.text()).equals(text)}, always.
 *
 * @param documentId the document it was cut from
 * @param span where it was cut
 * @param text the slice, verbatim
 * @param headingPath the headings it stands under, outermost first
 * @param pages the pages it stands on, with what of it is on each; empty without pages
 * @param part the sheet, slide, chapter or attachment it begins in, if its format has such
 * @param tableHeader the header of the table that it begins inside of, verbatim: the header rows
 *     before it. Not part of the slice, so never cited. Empty if there is none, or if it is too
 *     long to be repeated ({@link Block.Table#headerBefore})
 * @param metadata the document's metadata
 */
public record Chunk(
    String documentId,
    Span span,
    String text,
    List<String> headingPath,
    List<Page> pages,
    Optional<Part> part,
    String tableHeader,
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

  /** Creates a chunk of a document without parts, that begins inside of no table. */
  public Chunk(
      String documentId,
      Span span,
      String text,
      List<String> headingPath,
      List<Page> pages,
      Metadata metadata) {
    this(documentId, span, text, headingPath, pages, Optional.empty(), "", metadata);
  }

  /**
   * Returns the slice of {@code document} under {@code span}, with its place in the document.
   *
   * @throws IllegalArgumentException if the span leaves the document's text
   */
  public static Chunk of(Document document, Span span) {
    return new Slicer(document).slice(span);
  }

  /**
   * Returns the slices of {@code document} under {@code spans}, in their order. Takes time linear
   * in blocks, pages and text of the chunks.
   *
   * @param spans by start ascending; they may overlap
   * @throws IllegalArgumentException if a span leaves the document's text or starts before the one
   *     in front of it
   */
  public static List<Chunk> allOf(Document document, List<Span> spans) {
    Slicer slicer = new Slicer(document);
    List<Chunk> chunks = new ArrayList<>(spans.size());
    int start = 0;
    for (Span span : spans) {
      if (span.start() < start) {
        throw new IllegalArgumentException(
            "need spans by start ascending, got %s after %d".formatted(span, start));
      }
      chunks.add(slicer.slice(span));
      start = span.start();
    }
    return List.copyOf(chunks);
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
