package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import java.util.List;

/**
 * Document to chunks. Every chunk is an exact slice, chunks stand in reading order, together they
 * cover all text of the document that is neither blank nor furniture, and the same document always
 * gives the same chunks. Safe for any number of threads.
 */
public interface Chunker {

  /** Returns the chunks of {@code document}, by start ascending; none if it has no text. */
  List<Chunk> chunk(Document document);
}
