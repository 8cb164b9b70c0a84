package dev.chiffon.examples.cli.view.html;

import dev.chiffon.core.data.Block;
import java.util.Arrays;
import org.jsoup.nodes.Element;

/** A table as a table, with header cells and spans; marks stand between its rows. */
final class Grid {
  private final View view;
  private final Marks marks;
  private final Coverage coverage;

  Grid(View view, Marks marks, Coverage coverage) {
    this.view = view;
    this.marks = marks;
    this.coverage = coverage;
  }

  void append(Block.Table table, Element body) {
    int columns = columns(table);
    Element frame = HtmlPage.add(body, "div", "frame", "");
    frame.attr("tabindex", "0").attr("role", "group").attr("aria-label", "table");
    Element rows = frame.appendElement("table").appendElement("tbody");
    int[] covered = new int[columns];
    for (int i = 0; i < table.rows().size(); i++) {
      Block.Row row = table.rows().get(i);
      appendMarks(row, rows, columns);
      Element line = HtmlPage.add(rows, "tr", coverage.style(row.span().start()), "");
      appendCells(row, i < table.headerRows() ? "th" : "td", line, covered);
    }
  }

  /** Marks inside of a row, which only a very long one has, stand above it. */
  private void appendMarks(Block.Row row, Element rows, int columns) {
    int last = row.span().end() - 1;
    if (marks.nextBefore(row.span().end()) <= last) {
      Element cell = HtmlPage.add(rows, "tr", "marks", "").appendElement("td");
      cell.attr("colspan", String.valueOf(columns));
      marks.appendUpTo(last, cell);
    }
  }

  private void appendCells(Block.Row row, String tag, Element line, int[] covered) {
    int column = 0;
    for (Block.Cell cell : row.cells()) {
      appendGaps(column, cell.column(), tag, line, covered);
      Element element = HtmlPage.add(line, tag, "", view.text(cell.span()));
      span(element, "colspan", cell.columns());
      span(element, "rowspan", cell.rows());
      column = Math.max(column, cell.column() + cell.columns());
      Arrays.fill(covered, cell.column(), cell.column() + cell.columns(), cell.rows());
    }
    appendGaps(column, covered.length, tag, line, covered);
    for (int i = 0; i < covered.length; i++) {
      covered[i] = Math.max(0, covered[i] - 1);
    }
  }

  /** Appends cells without text where no cell from above reaches into the row. */
  private static void appendGaps(int from, int to, String tag, Element line, int[] covered) {
    for (int i = from; i < to; i++) {
      if (covered[i] == 0) {
        line.appendElement(tag);
      }
    }
  }

  private static void span(Element cell, String attribute, int count) {
    if (count > 1) {
      cell.attr(attribute, String.valueOf(count));
    }
  }

  private static int columns(Block.Table table) {
    return table.rows().stream()
        .flatMap(row -> row.cells().stream())
        .mapToInt(cell -> cell.column() + cell.columns())
        .max()
        .orElse(1);
  }
}
