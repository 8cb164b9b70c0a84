package dev.chiffon.ingest.pdf;

import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.PdfPage;
import dev.chiffon.ingest.pdf.table.FoundTable;
import dev.chiffon.ingest.pdf.table.PageTables;
import dev.chiffon.ingest.pdf.table.TableFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A paragraph or a table of one page.
 *
 * @param lines the lines of a paragraph, none for a table
 */
record PagePart(List<Line> lines, Optional<FoundTable> table) {

  PagePart {
    lines = List.copyOf(lines);
  }

  /** Returns the parts of a page in order: a table stands where its first line was. */
  static List<PagePart> of(PdfPage page, List<Line> lines, Paragraphs paragraphs) {
    PageTables found = TableFinder.find(page, lines);
    List<PagePart> parts = new ArrayList<>();
    int from = 0;
    for (FoundTable table : found.tables()) {
      add(found.rest().subList(from, table.place()), paragraphs, parts);
      parts.add(table(table));
      from = table.place();
    }
    add(found.rest().subList(from, found.rest().size()), paragraphs, parts);
    return parts;
  }

  private static PagePart table(FoundTable table) {
    return new PagePart(List.of(), Optional.of(table));
  }

  private static void add(List<Line> lines, Paragraphs paragraphs, List<PagePart> parts) {
    for (List<Line> paragraph : paragraphs.of(lines)) {
      parts.add(new PagePart(paragraph, Optional.empty()));
    }
  }
}
