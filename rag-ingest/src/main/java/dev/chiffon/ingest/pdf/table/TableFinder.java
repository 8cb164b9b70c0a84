package dev.chiffon.ingest.pdf.table;

import dev.chiffon.core.data.Box;
import dev.chiffon.ingest.parse.TableGrid;
import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.PdfPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the tables of a page: two or more rows of aligned pieces of text. */
public final class TableFinder {
  private static final int LONGEST_CELL = 45;

  private TableFinder() {}

  /** Returns the tables among {@code lines}, which are lines of {@code page}, and the rest. */
  public static PageTables find(PdfPage page, List<Line> lines) {
    RuledTables ruled = RuledTables.of(page.rulings(), lines);
    List<FoundTable> tables = new ArrayList<>(ruled.tables());
    List<Line> rest = ruled.rest();
    List<Line> left = new ArrayList<>();
    aligned(rest, tables, left);
    tables.sort(Comparator.comparing(table -> table.box().top()));
    return new PageTables(tables, left);
  }

  private static void aligned(List<Line> lines, List<FoundTable> tables, List<Line> rest) {
    List<TableRow> rows = TableRow.of(lines);
    for (int i = 0; i < rows.size(); i++) {
      List<TableRow> run = run(rows, i);
      if (isTable(run)) {
        tables.add(new FoundTable(box(run), grid(run)));
        i += run.size() - 1;
      } else {
        rest.addAll(rows.get(i).pieces());
      }
    }
  }

  private static Box box(List<TableRow> rows) {
    return rows.stream()
        .flatMap(row -> row.pieces().stream())
        .map(
            line ->
                new Box(
                    line.left(),
                    line.baseline() - line.size(),
                    Math.max(line.left(), line.right()),
                    line.baseline()))
        .reduce(Box::enclosing)
        .orElseThrow();
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
        grid.cell(first, last - first + 1, 1, text(cell));
        cell.clear();
      }
      first = cell.isEmpty() ? under[0] : first;
      last = Math.max(last, under[under.length - 1]);
      cell.add(piece);
    }
    grid.cell(first, last - first + 1, 1, text(cell));
  }

  private static String text(List<Line> cell) {
    return cell.stream().map(Line::text).collect(Collectors.joining(" "));
  }
}
