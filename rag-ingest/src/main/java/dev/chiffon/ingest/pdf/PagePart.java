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

  /** Returns the parts of a page in order: a table stands where the lines under it begin. */
  static List<PagePart> of(PdfPage page, List<Line> lines, Paragraphs paragraphs) {
    PageTables found = TableFinder.find(page, lines);
    List<PagePart> parts = new ArrayList<>();
    List<Line> text = new ArrayList<>();
    int next = 0;
    for (Line line : found.rest()) {
      while (next < found.tables().size() && isUnder(line, found.tables().get(next))) {
        add(text, paragraphs, parts);
        text.clear();
        parts.add(table(found.tables().get(next++)));
      }
      text.add(line);
    }
    add(text, paragraphs, parts);
    found.tables().subList(next, found.tables().size()).forEach(table -> parts.add(table(table)));
    return parts;
  }

  private static boolean isUnder(Line line, FoundTable table) {
    return line.baseline() > table.box().bottom()
        && line.left() < table.box().right()
        && line.right() > table.box().left();
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
