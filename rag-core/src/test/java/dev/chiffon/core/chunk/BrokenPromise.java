package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Span;
import java.util.Optional;

/**
 * A promise that chunks of a document do not keep, and the first place where they do not.
 *
 * @param promise what was promised, such as {@code no text is lost}
 * @param detail what was found instead
 * @param document the document that was cut
 * @param offset where, in UTF-16 units of the document's text
 * @param length how many units are concerned; 0 for the place between two units
 */
public record BrokenPromise(
    String promise, String detail, Document document, int offset, int length) {

  /** Returns a broken promise about the text under {@code span}. */
  static Optional<BrokenPromise> of(
      ChunkPromise promise, String detail, Document document, Span span) {
    return Optional.of(
        new BrokenPromise(promise.text(), detail, document, span.start(), span.length()));
  }

  /** Returns a broken promise about a cut at {@code offset}. */
  static Optional<BrokenPromise> at(
      ChunkPromise promise, String detail, Document document, int offset) {
    return Optional.of(new BrokenPromise(promise.text(), detail, document, offset, 0));
  }

  /**
   * Returns the failure text: promise, what was found, offset, document and an excerpt in which
   * bars mark the place.
   */
  public String text() {
    String excerpt =
        length == 0
            ? Excerpt.at(document.text(), offset)
            : Excerpt.around(document.text(), new Span(offset, offset + length));
    return "promise broken: %s: %s, at %d of '%s': %s"
        .formatted(promise, detail, offset, document.id(), excerpt);
  }
}
