package dev.chiffon.ingest.pdf.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two parts of a table that the end of a column or page may have cut. */
final class Continuation {
  private final CellGrid above;
  private final CellGrid below;
  private final int repeated;

  Continuation(CellGrid above, CellGrid below) {
    this.above = above;
    this.below = below;
    int headers = Math.max(1, HeaderRows.count(above));
    boolean repeats = headers < below.rows() && rows(above, headers).equals(rows(below, headers));
    this.repeated = repeats ? headers : 0;
  }

  /** The texts of the first rows and where they stand. */
  private static List<String> rows(CellGrid grid, int count) {
    return grid.filled().stream()
        .filter(cell -> cell.slot().row() < count)
        .map(cell -> cell.slot() + cell.text())
        .toList();
  }

  /** Returns both as one, if the second goes on with the first. */
  Optional<CellGrid> joined() {
    if (above.columns() != below.columns()) {
      return Optional.empty();
    }
    if (isCut()) {
      return Optional.of(joinedAt(above.rows() - 1));
    }
    boolean untitled = HeaderRows.count(below) == 0 && isUnder();
    return repeated > 0 || untitled ? Optional.of(joinedAt(above.rows())) : Optional.empty();
  }

  /** Whether the first row is the rest of one: only cells after the first have text. */
  private boolean isCut() {
    List<Cell> first =
        below.filled().stream().filter(cell -> cell.slot().row() == repeated).toList();
    return repeated > 0
        && !first.isEmpty()
        && first.stream().allMatch(cell -> cell.slot().column() > 0)
        && first.stream().allMatch(cell -> cell.slot().rows() == 1);
  }

  /** Whether the columns begin where those above do, which may be on another page. */
  private boolean isUnder() {
    float[] lefts = above.lefts();
    float[] others = below.lefts();
    int same = 0;
    for (int i = 0; i < lefts.length; i++) {
      same += Math.abs(lefts[i] - others[i]) < Rule.NEAR ? 1 : 0;
    }
    return same == lefts.length;
  }

  /** Joins the rows below, the first of them at that row, which may have cells already. */
  private CellGrid joinedAt(int row) {
    List<Cell> all = new ArrayList<>();
    List<Cell> met = new ArrayList<>();
    for (Cell cell : above.cells()) {
      (cell.slot().row() + cell.slot().rows() > row ? met : all).add(cell);
    }
    for (Cell cell : below.cells()) {
      Slot slot = cell.slot();
      if (slot.row() >= repeated) {
        int to = slot.row() - repeated + row;
        add(met, all, cell.at(new Slot(to, slot.column(), slot.rows(), slot.columns())));
      }
    }
    all.addAll(met);
    return new CellGrid(all);
  }

  private static void add(List<Cell> met, List<Cell> all, Cell cell) {
    for (int i = 0; i < met.size(); i++) {
      if (met.get(i).slot().covers(cell.slot().row(), cell.slot().column())) {
        met.set(i, met.get(i).followedBy(cell));
        return;
      }
    }
    all.add(cell);
  }
}
