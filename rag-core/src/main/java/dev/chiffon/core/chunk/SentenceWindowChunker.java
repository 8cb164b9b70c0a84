package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes each sentence a chunk, to be found by itself and read with the sentences around it: its
 * window, which {@link #parents} says.
 *
 * <p>List items, table rows and pieces of code count as sentences. What leads in something else, as
 * a heading does, stands in one chunk with the first sentence of it. A window lies in one section.
 *
 * <p>As LlamaIndex's sentence window, but for the structure; what is embedded is the sentence under
 * its headings.
 */
public final class SentenceWindowChunker implements Chunker {
  private static final int USUAL = 3;

  private final ChunkSize size;
  private final int window;

  /** Creates a chunker with three sentences on each side; only the maximum of the size counts. */
  public SentenceWindowChunker(ChunkSize size) {
    this(size, USUAL);
  }

  private SentenceWindowChunker(ChunkSize size, int window) {
    this.size = size;
    this.window = window;
  }

  /**
   * Returns a chunker with windows of so many sentences on each side.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public SentenceWindowChunker withWindow(int sentences) {
    if (sentences < 0) {
      throw new IllegalArgumentException("need a window of at least 0, got " + sentences);
    }
    return new SentenceWindowChunker(size, sentences);
  }

  @Override
  public List<Chunk> chunk(Document document) {
    List<Unit> units = new Structure(document, size).units();
    ChunkSize single = new ChunkSize(1, size.max(), size.counter());
    return Chunk.allOf(document, new SpanPacker(single, 0).pack(units));
  }

  /** Returns each chunk with so many before and behind it as stand under the same headings. */
  @Override
  public List<Span> parents(Document document, List<Chunk> chunks) {
    List<Span> windows = new ArrayList<>(chunks.size());
    for (int i = 0; i < chunks.size(); i++) {
      Span span = chunks.get(i).span();
      span = widened(span, chunks, i, -1);
      windows.add(widened(span, chunks, i, 1));
    }
    return windows;
  }

  private Span widened(Span span, List<Chunk> chunks, int from, int step) {
    Chunk center = chunks.get(from);
    Span widened = span;
    for (int i = from + step;
        i >= 0 && i < chunks.size() && Math.abs(i - from) <= window;
        i += step) {
      Chunk next = chunks.get(i);
      if (!next.headingPath().equals(center.headingPath()) || !next.part().equals(center.part())) {
        return widened;
      }
      widened = widened.enclosing(next.span());
    }
    return widened;
  }
}
