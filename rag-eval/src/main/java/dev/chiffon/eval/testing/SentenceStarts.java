package dev.chiffon.eval.testing;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.text.Sentences;
import java.util.List;
import java.util.stream.IntStream;

/** Where the sentences, table rows and lines of code of a document begin. */
final class SentenceStarts {
  private SentenceStarts() {}

  /** Returns the offsets of the first characters that are no white space. */
  static List<Integer> of(Document document) {
    return document.blocks().stream()
        .flatMapToInt(block -> starts(block, document.text()))
        .boxed()
        .toList();
  }

  private static IntStream starts(Block block, String text) {
    Span span = block.span();
    IntStream cuts = IntStream.of(span.start());
    if (block instanceof Block.Table table) {
      cuts = IntStream.concat(cuts, table.rows().stream().mapToInt(row -> row.span().start()));
    } else if (block instanceof Block.Code) {
      cuts =
          IntStream.concat(
              cuts,
              IntStream.range(span.start() + 1, span.end())
                  .filter(i -> text.charAt(i - 1) == '\n'));
    } else {
      int[] ends = Sentences.ends(span.of(text));
      cuts = IntStream.concat(cuts, IntStream.of(ends).map(end -> span.start() + end));
    }
    return cuts.map(cut -> afterSpace(text, cut, span.end()));
  }

  private static int afterSpace(String text, int start, int end) {
    int i = start;
    while (i < end && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
