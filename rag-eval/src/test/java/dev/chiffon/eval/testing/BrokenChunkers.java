package dev.chiffon.eval.testing;

import dev.chiffon.core.chunk.ChunkPromise;
import dev.chiffon.core.chunk.Chunker;
import dev.chiffon.core.chunk.ChunkerContract;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Chunkers with one mistake each, under the contract as a user would test them. */
final class BrokenChunkers {
  private BrokenChunkers() {}

  /** A chunker of windows of words, which knows nothing of blocks. */
  interface WordsContract extends ChunkerContract {
    @Override
    default Set<ChunkPromise> promises() {
      return ChunkPromise.withoutBlocks();
    }

    /** Short, to save time; the two that are quadratic have the usual length. */
    @Override
    default int longestDocument() {
      return 20_000;
    }
  }

  /** What is right. */
  private static List<Span> windows(Document document) {
    List<Span> windows = new ArrayList<>();
    LineChunker.windows(document.text(), 0, windows);
    return windows;
  }

  static class DropsTextTestCase implements WordsContract {
    @Override
    public Chunker chunker() {
      return document -> {
        List<Span> windows = windows(document);
        return Chunk.allOf(document, windows.subList(0, Math.min(3, windows.size())));
      };
    }
  }

  static class ShiftsAnOffsetTestCase implements WordsContract {
    @Override
    public Chunker chunker() {
      return document ->
          Chunk.allOf(document, windows(document)).stream().map(chunk -> shifted(chunk)).toList();
    }

    private static Chunk shifted(Chunk chunk) {
      int shift = chunk.span().start() == 0 ? 0 : 1;
      return new Chunk(
          chunk.documentId(),
          new Span(chunk.span().start() - shift, chunk.span().end() - shift),
          chunk.text(),
          chunk.headingPath(),
          chunk.pages(),
          chunk.metadata());
    }
  }

  static class ExceedsTheLimitTestCase implements WordsContract {
    @Override
    public Chunker chunker() {
      return document ->
          Span.stripped(document.text(), 0, document.text().length())
              .map(whole -> List.of(Chunk.of(document, whole)))
              .orElse(List.of());
    }
  }

  static class SplitsASurrogatePairTestCase implements WordsContract {
    @Override
    public Chunker chunker() {
      return document -> {
        List<Span> spans = new ArrayList<>();
        for (Span window : windows(document)) {
          int start = late(document.text(), window.start());
          spans.add(new Span(start, late(document.text(), window.end())));
        }
        return Chunk.allOf(document, spans);
      };
    }

    /** Returns a cut in front of a surrogate pair one unit later. */
    private static int late(String text, int cut) {
      boolean touching = cut > 0 && !Character.isWhitespace(text.charAt(cut - 1));
      boolean pair = cut < text.length() && Character.isHighSurrogate(text.charAt(cut));
      return touching && pair ? cut + 1 : cut;
    }
  }

  static class RandomOrderTestCase implements WordsContract {
    @Override
    public Chunker chunker() {
      return document -> {
        List<Chunk> chunks = new ArrayList<>(Chunk.allOf(document, windows(document)));
        Collections.shuffle(chunks);
        return chunks;
      };
    }
  }

  /** Counts the tokens from the start of the text for each chunk. */
  static class CountsFromTheStartTestCase implements WordsContract {
    @Override
    public int longestDocument() {
      return 500_000;
    }

    @Override
    public Chunker chunker() {
      return document -> {
        for (Span window : windows(document)) {
          size().counter().count(document.text().substring(0, window.end()));
        }
        return Chunk.allOf(document, windows(document));
      };
    }
  }

  /** Looks at each character from the start of the text for each chunk, and allocates nothing. */
  static class ScansFromTheStartTestCase implements WordsContract {
    @Override
    public int longestDocument() {
      return 500_000;
    }

    @Override
    public Chunker chunker() {
      return document -> {
        List<Span> spans = new ArrayList<>();
        for (Span window : windows(document)) {
          int line = lineOf(document, window.start());
          spans.add(new Span(window.start(), Math.max(window.end(), -line)));
        }
        return Chunk.allOf(document, spans);
      };
    }

    private static int lineOf(Document document, int offset) {
      int line = 1;
      for (int i = 0; i < offset; i++) {
        line += document.text().charAt(i) == '\n' ? 1 : 0;
      }
      return line;
    }
  }
}
