package dev.chiffon.ingest.pdf.table;

/** The place of a cell in a grid: its first row and column, and how many it covers. */
record Slot(int row, int column, int rows, int columns) {

  boolean covers(int otherRow, int otherColumn) {
    return row <= otherRow
        && otherRow < row + rows
        && column <= otherColumn
        && otherColumn < column + columns;
  }
}
