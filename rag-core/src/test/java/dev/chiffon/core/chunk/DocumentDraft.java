package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Layout;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Page;
import dev.chiffon.core.data.Part;
import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A document while it is written, block after block. */
final class DocumentDraft {
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Page> pages = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private int pageStart;
  private int partStart;

  /** Appends white space between blocks. */
  void space(String blank) {
    text.append(blank);
  }

  /** Appends a block of one text. */
  void add(String content, Function<Span, Block> block) {
    int start = text.length();
    text.append(content);
    blocks.add(block.apply(new Span(start, text.length())));
  }

  /** Appends a table; rows stand on lines of their own, cells between bars. */
  void addTable(List<List<String>> cells, int headerRows, String lineBreak) {
    int start = text.length();
    List<Block.Row> rows = new ArrayList<>();
    for (List<String> row : cells) {
      text.append(rows.isEmpty() ? "" : lineBreak);
      rows.add(row(row));
    }
    blocks.add(new Block.Table(new Span(start, text.length()), headerRows, rows));
  }

  private Block.Row row(List<String> cells) {
    int start = text.length();
    List<Block.Cell> made = new ArrayList<>();
    for (String cell : cells) {
      text.append(made.isEmpty() ? "" : " | ");
      Span span = new Span(text.length(), text.length() + cell.length());
      text.append(cell);
      made.add(new Block.Cell(span, made.size(), 1, 1));
    }
    return new Block.Row(new Span(start, text.length()), made);
  }

  /** Ends a page here, if any text stands on it. */
  void endPage(int number) {
    if (text.length() > pageStart) {
      pages.add(new Page(number, new Span(pageStart, text.length())));
      pageStart = text.length();
    }
  }

  /** Ends a sheet here, if any text stands in it. */
  void endPart() {
    if (text.length() > partStart) {
      Span span = new Span(partStart, text.length());
      parts.add(new Part(Part.Kind.SHEET, parts.size() + 1, "", span));
      partStart = text.length();
    }
  }

  Document build(String id, Metadata metadata) {
    Layout layout = new Layout(pages, parts, List.of());
    return new Document(id, text.toString(), blocks, layout, metadata);
  }
}
