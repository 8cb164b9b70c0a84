package dev.chiffon.ingest.pdf.table;

import dev.chiffon.ingest.pdf.page.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Splits rows that no line separates. Text that is wrapped fills its column: where the first word
 * of the next line had room at the end of the line before in several columns at once, both are
 * rows.
 */
final class RowSplit {
  private static final int LEAST_LEVELS = 3;
  private static final float PADDING = 4;

  private final CellGrid grid;
  private final float[] xs;

  private RowSplit(CellGrid grid, Lattice lattice) {
    this.grid = grid;
    this.xs = lattice.xs();
  }

  /** Returns the grid with more rows, or the same. */
  static CellGrid of(CellGrid grid, Lattice lattice) {
    return new RowSplit(grid, lattice).split();
  }

  private CellGrid split() {
    Map<Integer, List<Float>> cuts = new TreeMap<>();
    for (int row = 0; row < grid.rows(); row++) {
      List<Float> found = cuts(row);
      if (!found.isEmpty()) {
        cuts.put(row, found);
      }
    }
    return cuts.isEmpty() ? grid : new CellGrid(moved(cuts));
  }

  private List<Cell> single(int row) {
    return grid.filled().stream()
        .filter(cell -> cell.slot().row() == row && cell.slot().rows() == 1)
        .toList();
  }

  /** The base lines above which the rows that a row is made of begin, without the first. */
  private List<Float> cuts(int row) {
    List<Cell> cells = single(row);
    IdentityHashMap<Line, Cell> owners = new IdentityHashMap<>();
    cells.forEach(cell -> cell.lines().forEach(line -> owners.put(line, cell)));
    List<List<Line>> levels = Levels.of(cells.stream().flatMap(c -> c.lines().stream()).toList());
    List<Float> cuts = new ArrayList<>();
    if (levels.size() < LEAST_LEVELS) {
      return cuts;
    }
    for (int i = 1; i < levels.size(); i++) {
      if (isBreak(owners, levels.get(i - 1), levels.get(i))) {
        float top = levels.get(i).stream().map(Line::baseline).reduce(Float.MAX_VALUE, Math::min);
        cuts.add(top);
      }
    }
    return cuts.size() * 10 >= (levels.size() - 1) * 6 ? cuts : List.of();
  }

  private boolean isBreak(IdentityHashMap<Line, Cell> owners, List<Line> above, List<Line> below) {
    int both = 0;
    int deliberate = 0;
    Map<Slot, Cell> reached = new HashMap<>();
    for (Line line : below) {
      Cell cell = owners.get(line);
      if (cell != null) {
        reached.put(cell.slot(), cell);
      }
    }
    for (Cell cell : reached.values()) {
      List<Line> upper = above.stream().filter(line -> isOf(owners, line, cell)).toList();
      List<Line> lower = below.stream().filter(line -> isOf(owners, line, cell)).toList();
      if (!upper.isEmpty()) {
        both++;
        deliberate += hadRoom(cell, upper, lower.get(0)) ? 1 : 0;
      }
    }
    return deliberate >= 2 && deliberate * 10 >= both * 7;
  }

  private static boolean isOf(IdentityHashMap<Line, Cell> owners, Line line, Cell cell) {
    Cell owner = owners.get(line);
    return owner != null && owner.slot().equals(cell.slot());
  }

  private boolean hadRoom(Cell cell, List<Line> upper, Line lower) {
    Slot slot = cell.slot();
    float room = xs[slot.column() + slot.columns()] - xs[slot.column()] - 2 * PADDING;
    float used = upper.get(upper.size() - 1).right() - upper.get(0).left();
    float space = 0.3f * lower.size();
    return used + space + lower.words().get(0).width() < room;
  }

  private List<Cell> moved(Map<Integer, List<Float>> cuts) {
    int[] starts = new int[grid.rows() + 1];
    for (int row = 0; row < grid.rows(); row++) {
      starts[row + 1] = starts[row] + 1 + cuts.getOrDefault(row, List.of()).size();
    }
    List<Cell> cells = new ArrayList<>();
    for (Cell cell : grid.cells()) {
      Slot slot = cell.slot();
      List<Float> cut = cuts.getOrDefault(slot.row(), List.of());
      if (slot.rows() > 1 || cut.isEmpty()) {
        int rows = starts[slot.row() + slot.rows()] - starts[slot.row()];
        cells.add(cell.at(new Slot(starts[slot.row()], slot.column(), rows, slot.columns())));
      } else {
        pieces(cell, cut, starts[slot.row()], cells);
      }
    }
    return cells;
  }

  private static void pieces(Cell cell, List<Float> cuts, int firstRow, List<Cell> cells) {
    List<List<Line>> rows = new ArrayList<>();
    for (int i = 0; i <= cuts.size(); i++) {
      rows.add(new ArrayList<>());
    }
    for (Line line : cell.lines()) {
      int found = Collections.binarySearch(cuts, line.baseline() + 0.5f);
      int row = found < 0 ? -found - 1 : found + 1;
      rows.get(row).add(line);
    }
    for (int i = 0; i < rows.size(); i++) {
      Slot slot = new Slot(firstRow + i, cell.slot().column(), 1, cell.slot().columns());
      cells.add(new Cell(slot, rows.get(i)));
    }
  }
}
