package dev.chiffon.ingest.pdf.table;

import dev.chiffon.core.data.Box;
import dev.chiffon.ingest.parse.TableGrid;
import dev.chiffon.ingest.pdf.page.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The cells of a table, in rows and columns counted from 0. */
record CellGrid(List<Cell> cells) {

  /** Sorts the cells by row and column. */
  CellGrid {
    cells =
        cells.stream()
            .sorted(
                Comparator.comparingInt((Cell cell) -> cell.slot().row())
                    .thenComparingInt(cell -> cell.slot().column()))
            .toList();
  }

  /** Returns this grid without the rows and columns in which no cell with text begins. */
  CellGrid withoutGaps() {
    int[] rows = counted(filled().stream().mapToInt(cell -> cell.slot().row()), rows());
    int[] columns = counted(filled().stream().mapToInt(cell -> cell.slot().column()), columns());
    List<Cell> kept = new ArrayList<>();
    for (Cell cell : cells) {
      Slot slot = cell.slot();
      int row = rows[slot.row()];
      int column = columns[slot.column()];
      int high = rows[slot.row() + slot.rows()] - row;
      int wide = columns[slot.column() + slot.columns()] - column;
      if (high > 0 && wide > 0) {
        kept.add(cell.at(new Slot(row, column, high, wide)));
      }
    }
    return new CellGrid(kept);
  }

  /** How many of the kept ones come before each. */
  private static int[] counted(IntStream kept, int size) {
    boolean[] keeps = new boolean[size];
    kept.forEach(i -> keeps[i] = true);
    int[] before = new int[size + 1];
    for (int i = 0; i < size; i++) {
      before[i + 1] = before[i] + (keeps[i] ? 1 : 0);
    }
    return before;
  }

  int rows() {
    return cells.stream().mapToInt(c -> c.slot().row() + c.slot().rows()).max().orElse(0);
  }

  int columns() {
    return cells.stream().mapToInt(c -> c.slot().column() + c.slot().columns()).max().orElse(0);
  }

  /** Returns how many rows have text in a cell of their own. */
  long filledRows() {
    return filled().stream().mapToInt(cell -> cell.slot().row()).distinct().count();
  }

  /** Returns how many columns have text in a cell of their own. */
  long filledColumns() {
    return filled().stream().mapToInt(cell -> cell.slot().column()).distinct().count();
  }

  /** Returns the cells with text. */
  List<Cell> filled() {
    return cells.stream().filter(cell -> !cell.isEmpty()).toList();
  }

  /** Returns where all its text lies. */
  Box box() {
    return cells.stream()
        .map(Cell::lines)
        .flatMap(Collection::stream)
        .map(Line::box)
        .reduce(Box::enclosing)
        .orElseThrow();
  }

  /** Returns where the text of each column begins, in points. */
  float[] lefts() {
    float[] lefts = new float[columns()];
    Arrays.fill(lefts, Float.MAX_VALUE);
    for (Cell cell : filled()) {
      int column = cell.slot().column();
      for (Line line : cell.lines()) {
        lefts[column] = Math.min(lefts[column], line.left());
      }
    }
    return lefts;
  }

  /** Returns the rows as they are written to a document. */
  TableGrid written() {
    TableGrid grid = new TableGrid();
    int headers = HeaderRows.count(this);
    int begun = 0;
    for (Cell cell : cells) {
      for (; begun <= cell.slot().row(); begun++) {
        if (begun < headers) {
          grid.headerRow();
        } else {
          grid.row();
        }
      }
      grid.cell(cell.slot().column(), cell.slot().columns(), cell.slot().rows(), cell.text());
    }
    return grid;
  }
}
