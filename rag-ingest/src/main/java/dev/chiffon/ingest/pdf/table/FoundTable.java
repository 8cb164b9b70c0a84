package dev.chiffon.ingest.pdf.table;

import dev.chiffon.core.data.Box;
import dev.chiffon.ingest.parse.TableGrid;
import java.util.Optional;

/** A table on a page. */
public final class FoundTable {
  private final CellGrid cells;
  private final Box box;
  private final int place;

  FoundTable(CellGrid cells, Box box, int place) {
    this.cells = cells;
    this.box = box;
    this.place = place;
  }

  /** Returns where its text lies, from the top of its first row to the bottom of its last. */
  public Box box() {
    return box;
  }

  /** Returns how many of the lines that are in no table come before it. */
  public int place() {
    return place;
  }

  /** Returns its rows, each time as a new grid. */
  public TableGrid grid() {
    return cells.written();
  }

  /**
   * Returns this table with the rows of one at the head of the next column or page, if that goes on
   * with it: it has as many columns, and repeats their titles, which are left out, or has none and
   * the same places of columns. A row that was cut is made whole. The box stays that of this table.
   */
  public Optional<FoundTable> continuedBy(FoundTable next) {
    return new Continuation(cells, next.cells).joined().map(all -> new FoundTable(all, box, place));
  }
}
