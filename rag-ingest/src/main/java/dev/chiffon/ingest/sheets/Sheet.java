package dev.chiffon.ingest.sheets;

import java.util.List;
import java.util.Map;

/**
 * What a sheet shows.
 *
 * @param cells the cells that show something, row by row
 * @param merged the areas of merged cells, by {@link #key} of the upper left cell
 * @param drawing the relationship of its drawing, empty if it has none
 * @param header the text printed above each page
 * @param footer the text printed below each page
 */
record Sheet(
    List<SheetCell> cells, Map<Long, Area> merged, String drawing, String header, String footer) {

  /** Returns a number that no other cell has, ascending row by row. */
  static long key(int row, int column) {
    return (long) row << 32 | column;
  }
}
