package dev.chiffon.core.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A numbered passage of a context: one chunk, or several of one document that touch. Like a chunk
 * it is a slice of its document.
 *
 * @param number 1-based, as the answer's markers use it
 * @param documentId the document it is a slice of
 * @param span where it lies in the document
 * @param text the slice, verbatim
 * @param chunks the retrieved chunks inside, in document order, at least one
 */
public record Source(
    int number, String documentId, Span span, String text, List<Retrieved> chunks) {

  /** Checks the number and the length of the text, and copies the list. */
  public Source {
    chunks = List.copyOf(chunks);
    if (number < 1 || text.length() != span.length() || chunks.isEmpty()) {
      throw new IllegalArgumentException(
          "need number >= 1, text of %d units and a chunk, got %d, %d units, %d chunks"
              .formatted(span.length(), number, text.length(), chunks.size()));
    }
  }

  /** Returns the headings the passage begins under, outermost first. */
  public List<String> headingPath() {
    return chunks.get(0).chunk().headingPath();
  }

  /** Returns the 1-based page of the unit at {@code offset} of the document. */
  public OptionalInt pageAt(int offset) {
    return chunks.stream()
        .map(retrieved -> retrieved.chunk().pageAt(offset))
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElse(OptionalInt.empty());
  }

  /**
   * Returns the sheet, slide, chapter or attachment that holds the unit at {@code offset}, if a
   * chunk of this source begins in it.
   */
  public Optional<Part> partAt(int offset) {
    return chunks.stream()
        .flatMap(retrieved -> retrieved.chunk().part().stream())
        .filter(part -> part.span().contains(offset))
        .findFirst();
  }
}
