package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.text.Sentences;
import dev.chiffon.core.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts at the strongest separator that makes the pieces small enough: blank lines, then line
 * breaks, then sentences, then words; neighbouring small pieces are put together again up to the
 * target. The well-known recursive splitter, as spans.
 */
public final class RecursiveChunker implements Chunker {
  private final ChunkSize size;

  /** Creates a chunker; nothing it cuts exceeds the target. */
  public RecursiveChunker(ChunkSize size) {
    this.size = size;
  }

  /** The separators, strongest first. */
  private enum Level {
    PARAGRAPHS,
    LINES,
    SENTENCES,
    WORDS;

    int[] ends(String text) {
      return switch (this) {
        case PARAGRAPHS -> breaks(text, "\n\n");
        case LINES -> breaks(text, "\n");
        case SENTENCES -> Sentences.ends(text);
        case WORDS -> Words.ends(text);
      };
    }

    Level finer() {
      return switch (this) {
        case PARAGRAPHS -> LINES;
        case LINES -> SENTENCES;
        case SENTENCES, WORDS -> WORDS;
      };
    }

    private static int[] breaks(String text, String separator) {
      return IntStream.rangeClosed(1, text.length())
          .filter(end -> end == text.length() || text.startsWith(separator, end - 1))
          .toArray();
    }
  }

  @Override
  public List<Chunk> chunk(Document document) {
    if (document.text().isBlank()) {
      return List.of();
    }
    Pieces pieces = new Pieces(document.text(), size);
    Span whole = new Span(0, document.text().length());
    return Chunk.allOf(document, split(whole, Level.PARAGRAPHS, document.text(), pieces));
  }

  private List<Span> split(Span span, Level level, String text, Pieces pieces) {
    if (level == Level.WORDS) {
      return pieces.within(span, size.target());
    }
    List<Span> spans = new ArrayList<>();
    int tokens = 0;
    int end = span.start();
    for (Span part : pieces.cut(span, level.ends(span.of(text)))) {
      int added = pieces.costAfter(end, part);
      end = part.end();
      if (tokens > 0 && tokens + added <= size.target()) {
        spans.add(spans.remove(spans.size() - 1).enclosing(part));
        tokens += added;
      } else if (pieces.cost(part) <= size.target()) {
        spans.add(part);
        tokens = pieces.cost(part);
      } else {
        spans.addAll(split(part, level.finer(), text, pieces));
        tokens = 0;
      }
    }
    return spans;
  }
}
