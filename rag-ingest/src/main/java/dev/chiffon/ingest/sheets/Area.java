package dev.chiffon.ingest.sheets;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rectangle of cells.
 *
 * @param top its first row, from 0
 * @param left its first column, from 0
 * @param bottom its last row
 * @param right its last column
 */
record Area(int top, int left, int bottom, int right) {
  private static final int ROWS = 1_048_576;
  private static final int COLUMNS = 16_384;
  private static final Pattern CELL = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})");

  /** Returns the area that is written like {@code B2} or {@code B2:C4}, if it is on a sheet. */
  static Optional<Area> of(String reference) {
    int colon = reference.indexOf(':');
    Matcher first = CELL.matcher(colon < 0 ? reference : reference.substring(0, colon));
    Matcher last = CELL.matcher(reference.substring(colon + 1));
    if (!first.matches() || !last.matches()) {
      return Optional.empty();
    }
    Area area = new Area(row(first), column(first), row(last), column(last));
    boolean onSheet =
        area.top >= 0
            && area.top <= area.bottom
            && area.bottom < ROWS
            && area.left <= area.right
            && area.right < COLUMNS;
    return onSheet ? Optional.of(area) : Optional.empty();
  }

  private static int row(Matcher cell) {
    return Integer.parseInt(cell.group(2)) - 1;
  }

  private static int column(Matcher cell) {
    int column = 0;
    for (char letter : cell.group(1).toCharArray()) {
      column = column * 26 + (letter & 0x1F);
    }
    return column - 1;
  }

  int rows() {
    return bottom - top + 1;
  }

  int columns() {
    return right - left + 1;
  }

  /** Returns the smallest area around this one and {@code other}. */
  Area enclosing(Area other) {
    return new Area(
        Math.min(top, other.top),
        Math.min(left, other.left),
        Math.max(bottom, other.bottom),
        Math.max(right, other.right));
  }
}
