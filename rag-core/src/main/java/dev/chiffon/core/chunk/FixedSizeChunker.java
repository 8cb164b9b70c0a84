package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts windows of whole words with as many tokens as the target allows: the baseline that other
 * chunkers are compared with. Windows may overlap.
 */
public final class FixedSizeChunker implements Chunker {
  private final ChunkSize size;
  private final int overlap;

  /** Creates a chunker without overlap. */
  public FixedSizeChunker(ChunkSize size) {
    this(size, 0);
  }

  private FixedSizeChunker(ChunkSize size, int overlap) {
    this.size = size;
    this.overlap = overlap;
  }

  /**
   * Returns a chunker each of whose windows begins with at most the last {@code tokens} tokens of
   * the one before.
   *
   * @throws IllegalArgumentException if it is negative, or not below the target size
   */
  public FixedSizeChunker withOverlap(int tokens) {
    if (Overlap.checked(tokens) >= size.target()) {
      throw new IllegalArgumentException(
          "need an overlap below the target of %d tokens, got %d".formatted(size.target(), tokens));
    }
    return new FixedSizeChunker(size, tokens);
  }

  @Override
  public List<Chunk> chunk(Document document) {
    Pieces pieces = new Pieces(document.text(), size);
    List<Span> words = words(document, pieces);
    int[] costs = pieces.costs(words);
    List<Span> windows = new ArrayList<>();
    int start = 0;
    while (start < words.size()) {
      int end = windowEnd(costs, start);
      windows.add(words.get(start).enclosing(words.get(end - 1)));
      start = end == words.size() ? end : nextStart(costs, start, end);
    }
    return Chunk.allOf(document, windows);
  }

  private List<Span> words(Document document, Pieces pieces) {
    String text = document.text();
    if (text.isBlank()) {
      return List.of();
    }
    return pieces.cut(new Span(0, text.length()), Words.ends(text)).stream()
        .flatMap(word -> pieces.within(word, size.target()).stream())
        .toList();
  }

  private int windowEnd(int[] costs, int start) {
    int tokens = costs[start];
    int end = start + 1;
    while (end < costs.length && tokens + costs[end] <= size.target()) {
      tokens += costs[end];
      end++;
    }
    return end;
  }

  /** Returns where the next window starts, so that the overlap leaves room for a word after it. */
  private int nextStart(int[] costs, int start, int end) {
    int allowed = Math.min(overlap, size.target() - costs[end]);
    int tokens = 0;
    int next = end;
    while (next - 1 > start && tokens + costs[next - 1] <= allowed) {
      next--;
      tokens += costs[next];
    }
    return next;
  }
}
