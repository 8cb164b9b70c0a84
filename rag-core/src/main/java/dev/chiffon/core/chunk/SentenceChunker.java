package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import java.util.List;

/**
 * Packs whole sentences up to the target size and knows nothing of headings, lists and tables. A
 * sentence is cut, between words, only if it alone exceeds the maximum.
 */
public final class SentenceChunker implements Chunker {
  private final ChunkSize size;
  private final int overlap;

  /** Creates a chunker without overlap. */
  public SentenceChunker(ChunkSize size) {
    this(size, 0);
  }

  private SentenceChunker(ChunkSize size, int overlap) {
    this.size = size;
    this.overlap = overlap;
  }

  /**
   * Returns a chunker whose chunks begin with the last {@code sentences} sentences of the chunk
   * before, as far as the maximum allows; never with all of it.
   */
  public SentenceChunker withOverlap(int sentences) {
    return new SentenceChunker(size, Overlap.checked(sentences));
  }

  @Override
  public List<Chunk> chunk(Document document) {
    List<Unit> units = new Structure(document, size).sentences();
    return Chunk.allOf(document, new SpanPacker(size, overlap).pack(units));
  }
}
