package dev.chiffon.ingest.pdf.table;

import java.util.List;

/**
 * Tells how many rows at the top of a table name its columns: bold rows over others, or rows
 * without a digit over columns of numbers, and the rows that their cells reach into.
 */
final class HeaderRows {
  private static final int MOST = 8;

  private HeaderRows() {}

  static int count(CellGrid grid) {
    int last = grid.rows() - 1;
    int count = 0;
    while (count < Math.min(last, MOST)
        && (isBoldOver(grid, count) || isWordsOverNumbers(grid, count))) {
      count = Math.max(count + 1, reach(grid, count));
    }
    return count <= last ? count : 0;
  }

  private static List<Cell> row(CellGrid grid, int row) {
    return grid.filled().stream().filter(cell -> cell.slot().row() == row).toList();
  }

  private static boolean isBoldOver(CellGrid grid, int row) {
    List<Cell> cells = row(grid, row);
    return !cells.isEmpty()
        && cells.stream().allMatch(Cell::isBold)
        && grid.filled().stream()
            .anyMatch(cell -> cell.slot().row() > row && cell.slot().column() > 0 && !cell.isBold())
        && isNoTitle(grid, cells, row);
  }

  /** A single cell names columns only if it stands over several. */
  private static boolean isNoTitle(CellGrid grid, List<Cell> cells, int row) {
    return cells.size() > 1 || row == 0 || cells.get(0).slot().columns() >= grid.columns() - 1;
  }

  private static boolean isWordsOverNumbers(CellGrid grid, int row) {
    List<Cell> cells = row(grid, row);
    if (cells.isEmpty()
        || cells.stream().anyMatch(Cell::hasDigit)
        || !isNoTitle(grid, cells, row)) {
      return false;
    }
    List<Cell> below =
        grid.filled().stream()
            .filter(cell -> cell.slot().row() > row && cell.slot().column() > 0)
            .toList();
    return below.stream().filter(Cell::hasDigit).count() * 2 > below.size();
  }

  /** The row under those that a row's cells cover. */
  private static int reach(CellGrid grid, int row) {
    return row(grid, row).stream()
        .mapToInt(cell -> cell.slot().row() + cell.slot().rows())
        .max()
        .orElse(row + 1);
  }
}
