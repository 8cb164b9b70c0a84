package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import java.util.List;

/**
 * Cuts where the document's structure does: the default.
 *
 * <p>Whole sentences, list items, table rows and pieces of code are packed up to the target size. A
 * chunk begins at each heading, unless what stands before it is tiny (below a fifth of the target)
 * or nothing but headings above it; it lies in one sheet, slide, chapter or attachment; it never
 * holds furniture. What leads in something else (a heading, the header of a table, the caption
 * above it, a sentence with a colon before a list) ends a chunk only if nothing that fits one chunk
 * with it comes next, and the caption below a table stays with it up to the maximum. Unless it is
 * tiny, a chunk rather ends early than begins a paragraph that it cannot hold whole.
 *
 * <p>A chunk that begins inside a table has the table's header beside it ({@link
 * Chunk#tableHeader}), which counts towards its size unless it is more than half of the target.
 * Code is cut between functions, else at blank lines, else between lines. A sentence, row or line
 * is cut, between words, only if it alone exceeds the maximum.
 */
public final class StructuralChunker implements Chunker {
  private final ChunkSize size;
  private final int overlap;

  /** Creates a chunker without overlap. */
  public StructuralChunker(ChunkSize size) {
    this(size, 0);
  }

  private StructuralChunker(ChunkSize size, int overlap) {
    this.size = size;
    this.overlap = overlap;
  }

  /**
   * Returns a chunker whose chunks begin with the last {@code sentences} sentences of the chunk
   * before, as far as these are of the same section and the maximum allows; never with all of it.
   */
  public StructuralChunker withOverlap(int sentences) {
    return new StructuralChunker(size, Overlap.checked(sentences));
  }

  @Override
  public List<Chunk> chunk(Document document) {
    List<Unit> units = new Structure(document, size).units();
    return Chunk.allOf(document, new SpanPacker(size, overlap).pack(units));
  }
}
