package dev.chiffon.ingest.sheets;

import dev.chiffon.ingest.parse.TableGrid;
import java.util.List;

/**
 * Cells of a sheet that hang together: a table.
 *
 * @param area the smallest area around them
 * @param cells the cells, row by row
 * @param sheet the sheet on which they lie
 */
record Region(Area area, List<SheetCell> cells, Sheet sheet) {

  TableGrid grid() {
    TableGrid grid = new TableGrid();
    int next = 0;
    for (int row = area.top(); row <= area.bottom() && next < cells.size(); row++) {
      boolean header = row == area.top() && hasHeader();
      TableGrid written = header ? grid.headerRow() : grid.row();
      while (next < cells.size() && cells.get(next).row() == row) {
        write(cells.get(next++), written);
      }
    }
    return grid;
  }

  private void write(SheetCell cell, TableGrid grid) {
    Area covered = covered(cell);
    grid.cell(cell.column() - area.left(), covered.columns(), covered.rows(), cell.text());
  }

  private Area covered(SheetCell cell) {
    Area own = new Area(cell.row(), cell.column(), cell.row(), cell.column());
    Area merged = sheet.merged().getOrDefault(Sheet.key(cell.row(), cell.column()), own);
    return new Area(
        merged.top(),
        merged.left(),
        Math.min(merged.bottom(), area.bottom()),
        Math.min(merged.right(), area.right()));
  }

  /** A first row of words only, over most of the columns, names them. */
  private boolean hasHeader() {
    List<SheetCell> first = cells.stream().filter(cell -> cell.row() == area.top()).toList();
    int covered = first.stream().mapToInt(cell -> covered(cell).columns()).sum();
    return area.rows() > 1
        && first.stream().allMatch(SheetCell::words)
        && first.stream().allMatch(cell -> covered(cell).rows() == 1)
        && 2 * covered > area.columns();
  }
}
