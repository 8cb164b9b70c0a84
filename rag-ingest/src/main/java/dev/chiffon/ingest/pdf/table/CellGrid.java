package dev.chiffon.ingest.pdf.table;

import dev.chiffon.core.data.Box;
import dev.chiffon.ingest.parse.TableGrid;
import dev.chiffon.ingest.pdf.page.Line;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

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

  /** Returns the table, its box enlarged to hold all text. */
  FoundTable found() {
    Box box =
        cells.stream()
            .map(Cell::lines)
            .flatMap(Collection::stream)
            .map(Line::box)
            .reduce(Box::enclosing)
            .orElseThrow();
    return new FoundTable(box, written());
  }

  private TableGrid written() {
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
