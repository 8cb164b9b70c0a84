package dev.chiffon.core.answer;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Layout;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Page;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Source;
import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.List;

/** Small contexts to answer from. */
final class Contexts {

  /**
   * Two sources of two documents; the first begins on page 2 and goes on, after its second
   * sentence, on page 3.
   *
   * <pre>
   * [1] leave.pdf: Annual leave is 30 days. It is granted in January. Unused days expire in March.
   * [2] pump.pdf:  The pump E-217 starts by itself.
   * </pre>
   */
  static final Context LEAVE_AND_PUMP = leaveAndPump();

  private Contexts() {}

  private static Context leaveAndPump() {
    String before = "Cover page. ";
    String leave =
        "Annual leave is 30 days. It is granted in January. Unused days expire in March.";
    int turn = before.length() + leave.indexOf("Unused");
    int end = before.length() + leave.length();
    List<Page> pages =
        List.of(
            new Page(1, new Span(0, before.length())),
            new Page(2, new Span(before.length(), turn)),
            new Page(3, new Span(turn, end)));
    List<Block> blocks = List.of(new Block.Paragraph(new Span(0, end)));
    Document handbook =
        new Document("leave.pdf", before + leave, blocks, Layout.ofPages(pages), Metadata.empty());
    Document manual = Document.ofText("pump.pdf", "The pump E-217 starts by itself.");
    return of(
        1.0,
        Chunk.of(handbook, new Span(before.length(), end)),
        Chunk.of(manual, new Span(0, manual.text().length())));
  }

  /** Returns a context with a source for each chunk, all found with that score. */
  static Context of(double score, Chunk... chunks) {
    List<Source> sources = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Chunk chunk : chunks) {
      int number = sources.size() + 1;
      List<Retrieved> found = List.of(Retrieved.by("hybrid", chunk, score, number));
      sources.add(new Source(number, chunk.documentId(), chunk.span(), chunk.text(), found));
      text.append("[%d] %s\n%s\n\n".formatted(number, chunk.documentId(), chunk.text()));
    }
    return new Context(text.toString(), sources, 0, 1_000, List.of());
  }

  /** Returns a context without any source. */
  static Context empty() {
    return of(1.0);
  }
}
