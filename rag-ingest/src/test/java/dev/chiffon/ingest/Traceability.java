package dev.chiffon.ingest;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Page;
import dev.chiffon.core.data.Part;
import dev.chiffon.core.data.Region;
import dev.chiffon.core.data.Span;
import java.util.List;
import java.util.stream.Collectors;

/** What must hold of any document a parser gives, whatever it was made of. */
record Traceability(Document document) {

  /** Returns if every block, page, part and region stands where it says. */
  static void require(Document document) {
    Traceability checked = new Traceability(document);
    document.blocks().forEach(checked::requireBlock);
    checked.requirePages();
    checked.requireParts();
    document.layout().regions().forEach(checked::requireRegion);
    boolean says = document.blocks().stream().anyMatch(b -> !(b instanceof Block.Furniture));
    checked.require(!says || !document.toMarkdown().isBlank(), "Markdown with text", "none");
  }

  private void requireBlock(Block block) {
    String slice = block.span().of(document.text());
    require(!slice.isBlank(), "a block with text", block);
    require(isClean(slice), "text without control characters and halves of surrogates", block);
    if (block instanceof Block.Table table) {
      requireTable(table, slice);
    }
  }

  private void requireTable(Block.Table table, String slice) {
    String rows = table.rows().stream().map(r -> of(r.span())).collect(Collectors.joining("\n"));
    require(rows.equals(slice), "rows that are the lines of their table", table);
    for (Block.Row row : table.rows()) {
      String cells = row.cells().stream().map(c -> of(c.span())).collect(Collectors.joining(" | "));
      require(cells.equals(of(row.span())), "cells that make up their row", row);
      int column = -1;
      for (Block.Cell cell : row.cells()) {
        require(cell.column() > column, "cells from left to right", row);
        column = cell.column();
      }
    }
  }

  private void requirePages() {
    int number = 0;
    for (Page page : document.pages()) {
      require(page.number() > number, "pages that do not decrease", page);
      number = page.number();
    }
  }

  private void requireParts() {
    List<Part> parts = document.layout().parts();
    for (int i = 1; i < parts.size(); i++) {
      Part before = parts.get(i - 1);
      boolean sameKind = before.kind() == parts.get(i).kind();
      require(!sameKind || before.number() < parts.get(i).number(), "parts in order", parts.get(i));
    }
  }

  private void requireRegion(Region region) {
    int page = document.pageAt(region.span().start()).orElse(0);
    require(page == region.page(), "a region on the page of its text, " + page, region);
  }

  private String of(Span span) {
    return span.of(document.text());
  }

  /** Line breaks and tabs stand in code, and between rows of a table. */
  private static boolean isClean(String slice) {
    return slice
        .codePoints()
        .noneMatch(c -> isHalf(c) || (Character.isISOControl(c) && c != '\n' && c != '\t'));
  }

  private static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private void require(boolean holds, String wanted, Object found) {
    if (!holds) {
      throw new AssertionError(
          "need %s in '%s', got %s".formatted(wanted, document.id(), excerpt(found.toString())));
    }
  }

  private static String excerpt(String text) {
    return text.substring(0, Math.min(300, text.length()));
  }
}
