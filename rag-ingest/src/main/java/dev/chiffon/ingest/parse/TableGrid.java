package dev.chiffon.ingest.parse;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects the cells of a table, row by row from the left, and writes them as the canonical text of
 * a {@link Block.Table}. Not safe for threads.
 */
public final class TableGrid {
  private final List<List<GridCell>> rows = new ArrayList<>();
  private final Optional<DocumentBuilder> within;
  private int headerRows;
  private long cells;
  private long units;

  /** Creates an empty table, for tests; a parser takes {@link DocumentBuilder#grid}. */
  public TableGrid() {
    this.within = Optional.empty();
  }

  TableGrid(DocumentBuilder within) {
    this.within = Optional.of(within);
  }

  /** A cell before its text has a place in a document. */
  private record GridCell(String text, int column, int columns, int rows) {}

  /** The text of a table and where its rows and cells lie in it, counted from 0. */
  record Written(String text, int headerRows, List<Block.Row> rows) {
    /** Returns how many rows and cells there are. */
    long items() {
      return rows.stream().mapToLong(row -> 1L + row.cells().size()).sum();
    }

    Block.Table block(int start) {
      List<Block.Row> moved = rows.stream().map(row -> moved(row, start)).toList();
      return new Block.Table(new Span(start, start + text.length()), headerRows, moved);
    }

    private static Block.Row moved(Block.Row row, int by) {
      List<Block.Cell> cells =
          row.cells().stream()
              .map(c -> new Block.Cell(moved(c.span(), by), c.column(), c.columns(), c.rows()))
              .toList();
      return new Block.Row(moved(row.span(), by), cells);
    }

    private static Span moved(Span span, int by) {
      return new Span(span.start() + by, span.end() + by);
    }
  }

  /** Begins a row of the body. */
  public TableGrid row() {
    rows.add(new ArrayList<>());
    return this;
  }

  /** Begins a header row; header rows come before all others. */
  public TableGrid headerRow() {
    if (headerRows == rows.size()) {
      headerRows++;
    }
    return row();
  }

  /** Adds a cell of one row and one column at 0-based {@code column}. */
  public TableGrid cell(int column, String raw) {
    return cell(column, 1, 1, raw);
  }

  /** Adds a cell at 0-based {@code column} that covers so many columns and rows. */
  public TableGrid cell(int column, int columnsCovered, int rowsCovered, String raw) {
    String text = Text.folded(raw);
    cells++;
    units += text.length();
    within.ifPresent(builder -> builder.requireRoom(rows.size() + cells, units));
    rows.get(rows.size() - 1).add(new GridCell(text, column, columnsCovered, rowsCovered));
    return this;
  }

  Written write() {
    StringBuilder text = new StringBuilder();
    List<Block.Row> written = new ArrayList<>();
    int[] keptBefore = keptBefore();
    int headers = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (keptBefore[i + 1] > keptBefore[i]) {
        written.add(write(keptCells(i, keptBefore), text));
        headers += i < headerRows ? 1 : 0;
      }
    }
    return new Written(text.toString(), headers, written);
  }

  /** Counts, before each row and behind the last, the rows with text, which are kept. */
  private int[] keptBefore() {
    int[] kept = new int[rows.size() + 1];
    for (int i = 0; i < rows.size(); i++) {
      boolean hasText = rows.get(i).stream().anyMatch(cell -> !cell.text().isEmpty());
      kept[i + 1] = kept[i] + (hasText ? 1 : 0);
    }
    return kept;
  }

  /** Returns the cells of a row that have text; each covers only what is left of its rows. */
  private List<GridCell> keptCells(int row, int[] keptBefore) {
    List<GridCell> kept = new ArrayList<>();
    for (GridCell cell : rows.get(row)) {
      if (!cell.text().isEmpty()) {
        int below = (int) Math.min(rows.size(), (long) row + cell.rows());
        int covered = Math.max(1, keptBefore[below] - keptBefore[row]);
        kept.add(new GridCell(cell.text(), cell.column(), cell.columns(), covered));
      }
    }
    return kept;
  }

  private static Block.Row write(List<GridCell> cells, StringBuilder text) {
    text.append(text.isEmpty() ? "" : "\n");
    int start = text.length();
    List<Block.Cell> written = new ArrayList<>();
    for (GridCell cell : cells) {
      text.append(text.length() == start ? "" : DocumentBuilder.CELL_SEPARATOR);
      Span span = new Span(text.length(), text.length() + cell.text().length());
      text.append(cell.text());
      written.add(new Block.Cell(span, cell.column(), cell.columns(), cell.rows()));
    }
    return new Block.Row(new Span(start, text.length()), written);
  }
}
