package dev.chiffon.ingest.pdf.table;

import dev.chiffon.core.data.Box;
import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Fills the cells of a lattice with the words that stand in them. */
final class RuledTable {
  private static final int LEAST_FILLED_PERCENT = 20;

  private final Lattice lattice;
  private final List<Slot> slots;
  private final int[][] slotAt;
  private final List<List<Line>> lines = new ArrayList<>();

  private RuledTable(Lattice lattice) {
    this.lattice = lattice;
    this.slots = lattice.slots();
    this.slotAt = new int[lattice.rows()][lattice.columns()];
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      lines.add(new ArrayList<>());
      for (int row = slot.row(); row < slot.row() + slot.rows(); row++) {
        Arrays.fill(slotAt[row], slot.column(), slot.column() + slot.columns(), i);
      }
    }
  }

  /** Returns the table of a lattice, if the words on it make one; {@code inside} stand in it. */
  static Optional<CellGrid> of(Lattice lattice, List<Line> inside) {
    RuledTable table = new RuledTable(lattice);
    inside.forEach(table::add);
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < table.slots.size(); i++) {
      cells.add(new Cell(table.slots.get(i), table.lines.get(i)));
    }
    CellGrid grid = new ColumnSplit(lattice.xs()).of(new CellGrid(cells));
    return Optional.of(RowSplit.of(grid, lattice))
        .map(CellGrid::withoutGaps)
        .filter(RuledTable::isTable);
  }

  /** A picture has lines, too, but few words between them. */
  private static boolean isTable(CellGrid grid) {
    long filled = grid.filled().size();
    return grid.filledRows() > 1
        && grid.filledColumns() > 1
        && filled * 100 >= (long) grid.cells().size() * LEAST_FILLED_PERCENT;
  }

  static boolean isInside(Word word, Box box) {
    float x = (word.left() + word.right()) / 2;
    float y = middle(word);
    return box.left() <= x && x <= box.right() && box.top() <= y && y <= box.bottom();
  }

  private static float middle(Word word) {
    return word.baseline() - 0.3f * word.size();
  }

  /** Cuts the line where its words stand in other cells. */
  private void add(Line line) {
    List<Word> run = new ArrayList<>();
    int runSlot = -1;
    for (Word word : line.words()) {
      int slot = slotOf(word);
      if (slot != runSlot && !run.isEmpty()) {
        lines.get(runSlot).add(new Line(run));
        run = new ArrayList<>();
      }
      runSlot = slot;
      run.add(word);
    }
    lines.get(runSlot).add(new Line(run));
  }

  private int slotOf(Word word) {
    int row = place(lattice.ys(), middle(word));
    int column = place(lattice.xs(), (word.left() + word.right()) / 2);
    return slotAt[row][column];
  }

  private static int place(float[] places, float at) {
    int found = Arrays.binarySearch(places, at);
    int index = found >= 0 ? found : -found - 2;
    return Math.max(0, Math.min(places.length - 2, index));
  }
}
