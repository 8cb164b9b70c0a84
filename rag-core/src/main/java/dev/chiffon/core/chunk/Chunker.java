package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Span;
import java.util.List;

/**
 * Document to chunks. Every chunk is an exact slice, chunks stand in reading order, together they
 * cover all text of the document that is neither blank nor furniture, and the same document always
 * gives the same chunks. Safe for any number of threads.
 */
public interface Chunker {

  /** Returns the chunks of {@code document}, by start ascending; none if it has no text. */
  List<Chunk> chunk(Document document);

  /**
   * Returns, for each of {@code chunks}, the passage that a reader may be given instead of it,
   * which holds it; the chunk's own span unless a chunker has larger passages in mind.
   *
   * @param chunks of {@code document}, as {@link #chunk} returned them
   */
  default List<Span> parents(Document document, List<Chunk> chunks) {
    return chunks.stream().map(Chunk::span).toList();
  }
}
