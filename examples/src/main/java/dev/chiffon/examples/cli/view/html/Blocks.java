package dev.chiffon.examples.cli.view.html;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Span;
import java.util.List;
import org.jsoup.nodes.Element;

/** The document, block by block, with the marks across it. */
final class Blocks {
  private final View view;
  private final Marks marks;
  private final Coverage coverage;

  Blocks(View view) {
    this.view = view;
    this.marks = new Marks(view);
    this.coverage = new Coverage(view.chunks());
  }

  void appendTo(Element main) {
    Element section = main.appendElement("section").attr("aria-label", "The document");
    HtmlPage.add(section, "h2", "", "The document as parsed");
    Element flow = HtmlPage.add(section, "div", "document", "");
    List<Block> blocks = view.document().blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      marks.appendUpTo(block.span().start(), flow);
      Element row = HtmlPage.add(flow, "div", "block " + Kinds.kind(block), "");
      row.attr("id", View.blockId(i));
      Element label = HtmlPage.add(row, "a", "label", "");
      label.attr("href", "#" + View.blockId(i));
      HtmlPage.add(label, "b", "", String.valueOf(i + 1));
      HtmlPage.add(label, "span", "", Kinds.label(block));
      append(block, HtmlPage.add(row, "div", "body", ""));
    }
    marks.appendUpTo(Integer.MAX_VALUE, flow);
  }

  private void append(Block block, Element body) {
    if (block instanceof Block.Table table && hasAllInRows(table)) {
      new Grid(view, marks, coverage).append(table, body);
    } else if (block instanceof Block.ListItem item) {
      body.attr("class", "body depth-" + Math.min(item.depth(), 6));
      String bullet = item.ordinal().isPresent() ? item.ordinal().getAsInt() + "." : "•";
      HtmlPage.add(body, "span", "bullet", bullet);
      appendText(block.span(), HtmlPage.add(body, "div", "", ""));
    } else {
      appendText(block.span(), body);
    }
  }

  /** A table with text beside its cells is shown as text, so that nothing is hidden. */
  private boolean hasAllInRows(Block.Table table) {
    String text = view.document().text();
    int from = table.span().start();
    for (Block.Row row : table.rows()) {
      if (Span.stripped(text, from, row.span().start()).isPresent() || row.cells().isEmpty()) {
        return false;
      }
      from = row.span().end();
    }
    return Span.stripped(text, from, table.span().end()).isEmpty();
  }

  /** Appends a text in pieces: each between two marks. */
  private void appendText(Span span, Element parent) {
    int start = span.start();
    while (start < span.end()) {
      marks.appendUpTo(start, parent);
      int end = marks.nextBefore(span.end());
      for (Span piece : coverage.pieces(new Span(start, end))) {
        HtmlPage.add(parent, "div", "text " + coverage.style(piece.start()), view.text(piece));
      }
      start = end;
    }
  }
}
