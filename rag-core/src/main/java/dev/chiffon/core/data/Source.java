package dev.chiffon.core.data;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A numbered passage of a context: one chunk, or several of one document that touch. Like a chunk
 * it is a slice of its document.
 *
 * @param number 1-based, as the answer's markers use it
 * @param documentId the document it is a slice of
 * @param span where it lies in the document
 * @param text the slice, verbatim
 * @param chunks the retrieved chunks it was made of, in document order, at least one
 * @param around the chunks that nobody retrieved but that complete the passage, in document order
 */
public record Source(
    int number,
    String documentId,
    Span span,
    String text,
    List<Retrieved> chunks,
    List<Chunk> around) {

  /** Checks the number and the length of the text, and copies the lists. */
  public Source {
    chunks = List.copyOf(chunks);
    around = List.copyOf(around);
    if (number < 1 || text.length() != span.length() || chunks.isEmpty()) {
      throw new IllegalArgumentException(
          "need number >= 1, text of %d units and a chunk, got %d, %d units, %d chunks"
              .formatted(span.length(), number, text.length(), chunks.size()));
    }
  }

  /** Creates a source of nothing but retrieved chunks. */
  public Source(int number, String documentId, Span span, String text, List<Retrieved> chunks) {
    this(number, documentId, span, text, chunks, List.of());
  }

  /** Returns the headings the passage begins under, outermost first. */
  public List<String> headingPath() {
    return headingPathAt(span.start());
  }

  /**
   * Returns the headings that the unit at {@code offset} of the document stands under, outermost
   * first, as its chunk has them; between two chunks, those of the first chunk.
   */
  public List<String> headingPathAt(int offset) {
    return all()
        .filter(chunk -> chunk.span().contains(offset))
        .findFirst()
        .orElseGet(() -> all().findFirst().orElseThrow())
        .headingPath();
  }

  /** Returns the chunks, retrieved or not, in document order. */
  private Stream<Chunk> all() {
    return Stream.concat(chunks.stream().map(Retrieved::chunk), around.stream())
        .sorted(Comparator.comparing(Chunk::span));
  }

  /** Returns the 1-based page of the unit at {@code offset} of the document. */
  public OptionalInt pageAt(int offset) {
    return all()
        .map(chunk -> chunk.pageAt(offset))
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElse(OptionalInt.empty());
  }

  /**
   * Returns the sheet, slide, chapter or attachment that holds the unit at {@code offset}, if a
   * chunk of this source begins in it.
   */
  public Optional<Part> partAt(int offset) {
    return all()
        .flatMap(chunk -> chunk.part().stream())
        .filter(part -> part.span().contains(offset))
        .findFirst();
  }
}
