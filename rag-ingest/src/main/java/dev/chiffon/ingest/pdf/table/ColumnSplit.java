package dev.chiffon.ingest.pdf.table;

import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Splits cells over several columns where white space stands in for the lines that other rows have:
 * at the border of a column, the words on both sides are farther apart than words of a text.
 */
final class ColumnSplit {
  private static final float APART_IN_SIZES = 0.7f;

  private final float[] xs;

  ColumnSplit(float[] xs) {
    this.xs = xs;
  }

  CellGrid of(CellGrid grid) {
    List<Cell> cells = new ArrayList<>();
    for (Cell cell : grid.cells()) {
      if (cell.slot().columns() == 1 || cell.isEmpty()) {
        cells.add(cell);
      } else {
        split(cell, cells);
      }
    }
    return new CellGrid(cells);
  }

  private void split(Cell cell, List<Cell> cells) {
    Slot slot = cell.slot();
    List<Integer> cuts = new ArrayList<>();
    for (int i = slot.column() + 1; i < slot.column() + slot.columns(); i++) {
      if (isApart(cell, xs[i])) {
        cuts.add(i);
      }
    }
    cuts.add(slot.column() + slot.columns());
    int from = slot.column();
    for (int to : cuts) {
      Slot part = new Slot(slot.row(), from, slot.rows(), to - from);
      cells.add(new Cell(part, between(cell, cuts.size() == 1, xs[from], xs[to])));
      from = to;
    }
  }

  private static List<Line> between(Cell cell, boolean all, float left, float right) {
    if (all) {
      return cell.lines();
    }
    return TakenLines.of(cell.lines(), word -> left <= middle(word) && middle(word) < right)
        .taken();
  }

  private static float middle(Word word) {
    return (word.left() + word.right()) / 2;
  }

  /** Whether on each level nothing stands near the border, and on one something on both sides. */
  private static boolean isApart(Cell cell, float x) {
    boolean both = false;
    for (List<Line> level : Levels.of(cell.lines())) {
      float before = -Float.MAX_VALUE;
      float after = Float.MAX_VALUE;
      for (Word word : words(level)) {
        if (middle(word) < x) {
          before = Math.max(before, word.right());
        } else {
          after = Math.min(after, word.left());
        }
      }
      boolean sides = before > -Float.MAX_VALUE && after < Float.MAX_VALUE;
      if (sides && after - before < APART_IN_SIZES * level.get(0).size()) {
        return false;
      }
      both |= sides;
    }
    return both;
  }

  private static List<Word> words(List<Line> level) {
    return level.stream()
        .flatMap(line -> line.words().stream())
        .sorted(Comparator.comparing(Word::left))
        .toList();
  }
}
