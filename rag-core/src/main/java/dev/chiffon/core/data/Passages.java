package dev.chiffon.core.data;

import java.util.Optional;

/** The text around a chunk, for stages that widen, merge or verify. Safe for many readers. */
public interface Passages {

  /** Returns the slice of a document's text, if the document is there and the span inside it. */
  Optional<String> text(String documentId, Span span);

  /** Returns the chunk before {@code chunk} in its document. */
  Optional<Chunk> previous(Chunk chunk);

  /** Returns the chunk after {@code chunk} in its document. */
  Optional<Chunk> next(Chunk chunk);
}
