package dev.chiffon.ingest.pdf;

import dev.chiffon.ingest.parse.TableGrid;
import dev.chiffon.ingest.pdf.page.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A paragraph, or a table, which is what two or more rows of aligned pieces of text are.
 *
 * @param lines the lines of a paragraph, none for a table
 */
record PagePart(List<Line> lines, Optional<TableGrid> table) {
  private static final int LONGEST_CELL = 45;

  PagePart {
    lines = List.copyOf(lines);
  }

  /** Returns the parts of a page in order. */
  static List<PagePart> of(List<Line> lines, Typography typography) {
    List<PagePart> parts = new ArrayList<>();
    List<Line> text = new ArrayList<>();
    List<TableRow> rows = TableRow.of(lines);
    for (int i = 0; i < rows.size(); i++) {
      List<TableRow> run = run(rows, i);
      if (isTable(run)) {
        paragraphs(text, typography, parts);
        text.clear();
        parts.add(new PagePart(List.of(), Optional.of(grid(run))));
        i += run.size() - 1;
      } else {
        text.addAll(rows.get(i).pieces());
      }
    }
    paragraphs(text, typography, parts);
    return parts;
  }

  private static void paragraphs(List<Line> lines, Typography typography, List<PagePart> parts) {
    for (List<Line> paragraph : Paragraphs.of(lines, typography)) {
      parts.add(new PagePart(paragraph, Optional.empty()));
    }
  }

  /** The rows of at least two pieces from there on, as far as they follow closely. */
  private static List<TableRow> run(List<TableRow> rows, int from) {
    int to = from;
    while (to < rows.size()
        && rows.get(to).hasCells()
        && (to == from || rows.get(to).follows(rows.get(to - 1)))) {
      to++;
    }
    return rows.subList(from, to);
  }

  private static boolean isTable(List<TableRow> rows) {
    if (rows.size() < 2) {
      return false;
    }
    double length =
        rows.stream()
            .flatMap(row -> row.pieces().stream())
            .mapToInt(line -> line.text().length())
            .average()
            .orElse(0);
    return length <= LONGEST_CELL && new Columns(rows).count() > 1;
  }

  private static TableGrid grid(List<TableRow> rows) {
    Columns columns = new Columns(rows);
    TableGrid grid = new TableGrid();
    boolean numbersBelow = rows.stream().skip(1).anyMatch(TableRow::hasDigit);
    for (int i = 0; i < rows.size(); i++) {
      boolean header = i == 0 && numbersBelow && !rows.get(i).hasDigit();
      write(rows.get(i), columns, header ? grid.headerRow() : grid.row());
    }
    return grid;
  }

  /** Pieces that share a column become one cell. */
  private static void write(TableRow row, Columns columns, TableGrid grid) {
    List<Line> cell = new ArrayList<>();
    int first = 0;
    int last = -1;
    for (Line piece : row.pieces()) {
      int[] under = columns.under(piece);
      if (!cell.isEmpty() && under[0] > last) {
        grid.cell(first, last - first + 1, 1, JoinedLines.text(cell));
        cell.clear();
      }
      first = cell.isEmpty() ? under[0] : first;
      last = Math.max(last, under[under.length - 1]);
      cell.add(piece);
    }
    grid.cell(first, last - first + 1, 1, JoinedLines.text(cell));
  }
}
