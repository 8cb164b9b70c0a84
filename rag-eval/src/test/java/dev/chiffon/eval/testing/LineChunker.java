package dev.chiffon.eval.testing;

import dev.chiffon.core.chunk.Chunker;
import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.text.Words;
import java.util.ArrayList;
import java.util.List;

/** A chunker as a user may write it: a chunk for each line, long lines cut between words. */
final class LineChunker implements Chunker {
  /** In UTF-16 units. */
  static final int LONGEST = 200;

  @Override
  public List<Chunk> chunk(Document document) {
    List<Span> spans = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (!(block instanceof Block.Furniture)) {
        int start = block.span().start();
        for (String line : block.span().of(document.text()).split("(?<=\n)", -1)) {
          windows(line, start, spans);
          start += line.length();
        }
      }
    }
    return Chunk.allOf(document, spans);
  }

  /** Adds runs of whole words of {@code text}, which begins at {@code offset}. */
  static void windows(String text, int offset, List<Span> windows) {
    int start = 0;
    int end = 0;
    for (int next : ends(text)) {
      if (next - start > LONGEST && end > start) {
        add(text, start, end, offset, windows);
        start = end;
      }
      end = next;
    }
    add(text, start, end, offset, windows);
  }

  private static void add(String text, int start, int end, int offset, List<Span> windows) {
    Span.stripped(text, start, end)
        .map(span -> new Span(offset + span.start(), offset + span.end()))
        .ifPresent(windows::add);
  }

  /** The ends of words; in a word larger than a window, also where a cut harms no shorter word. */
  private static List<Integer> ends(String text) {
    List<Integer> ends = new ArrayList<>();
    int last = 0;
    int start = 0;
    for (int end : Words.ends(text)) {
      if (end - start > LONGEST) {
        for (int character : Words.characterEnds(text.substring(start, end))) {
          int cut = start + character;
          if (!Words.isInsideWord(text, cut) || cut - last > 24) {
            ends.add(cut);
            last = cut;
          }
        }
      }
      ends.add(end);
      last = end;
      start = end;
    }
    return ends;
  }
}
