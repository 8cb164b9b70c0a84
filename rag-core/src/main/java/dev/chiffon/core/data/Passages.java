package dev.chiffon.core.data;

import java.util.List;
import java.util.Optional;

/** The text around a chunk, for stages that widen, merge or verify. Safe for many readers. */
public interface Passages {

  /** Returns the slice of a document's text, if the document is there and the span inside it. */
  Optional<String> text(String documentId, Span span);

  /**
   * Returns what {@code span} of a document stands in, innermost first, each larger than the one
   * before and holding it: whole blocks, sections, the part, the document, and what its chunker
   * says of larger passages. Empty if the document is not there, the span not inside its text, or
   * the structure not known.
   */
  default List<Span> enclosing(String documentId, Span span) {
    return List.of();
  }

  /** Returns the chunk before {@code chunk} in its document. */
  Optional<Chunk> previous(Chunk chunk);

  /** Returns the chunk after {@code chunk} in its document. */
  Optional<Chunk> next(Chunk chunk);
}
