package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Span;
import java.util.List;

/** Tells which pieces of a block are to stand with what comes next to them. */
final class Bonds {
  private final Document document;

  Bonds(Document document) {
    this.document = document;
  }

  /**
   * Returns the bond of a piece of block {@code i}.
   *
   * @param last whether it is the last piece of its block
   */
  Unit.Bond of(int i, Span piece, boolean last) {
    Block block = document.blocks().get(i);
    boolean leads =
        block instanceof Block.Heading
            || (block instanceof Block.Caption && isTable(i + 1))
            || (block instanceof Block.Table table && isHeader(table, piece))
            || (last && leadsIn(block, i + 1));
    if (leads) {
      return Unit.Bond.WITH_NEXT;
    }
    boolean below = block instanceof Block.Caption && isTable(i - 1);
    return below ? Unit.Bond.WITH_PREVIOUS : Unit.Bond.NONE;
  }

  private boolean isTable(int i) {
    return i >= 0
        && i < document.blocks().size()
        && document.blocks().get(i) instanceof Block.Table;
  }

  /** A header without rows below it leads to nothing. */
  private static boolean isHeader(Block.Table table, Span piece) {
    List<Block.Row> rows = table.rows();
    int headers = table.headerRows();
    return headers < rows.size()
        && headers > 0
        && piece.end() <= rows.get(headers - 1).span().end();
  }

  /** Returns whether the block is prose with a colon at its end, before a list, table or code. */
  private boolean leadsIn(Block block, int next) {
    boolean prose = block instanceof Block.Paragraph || block instanceof Block.ListItem;
    return prose
        && next < document.blocks().size()
        && isLedTo(block, document.blocks().get(next))
        && endsWithColon(block.span());
  }

  private boolean endsWithColon(Span span) {
    String text = document.text();
    int end = Span.stripped(text, span.start(), span.end()).map(Span::end).orElse(0);
    return end > 0 && ":：".indexOf(text.charAt(end - 1)) >= 0;
  }

  private static boolean isLedTo(Block block, Block next) {
    if (block instanceof Block.ListItem outer && next instanceof Block.ListItem inner) {
      return inner.depth() > outer.depth();
    }
    return next instanceof Block.ListItem
        || next instanceof Block.Table
        || next instanceof Block.Code;
  }
}
