package dev.chiffon.ingest.pdf.table;

import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The columns of rows of text: what stands between white space that all rows have in common. */
final class Rivers {
  private static final float LEAST_IN_SIZES = 0.6f;
  private static final float LEAST_OF_FEW_IN_SIZES = 1.1f;
  private static final int FEW = 4;
  private static final int WIDEST = 5000;

  private final List<float[]> columns = new ArrayList<>();

  /** Finds the columns of levels, all of which count; spanning titles should not be among them. */
  Rivers(List<List<Line>> levels) {
    float left = edge(levels, true);
    float right = edge(levels, false);
    int width = (int) Math.min(WIDEST, Math.max(1, Math.ceil(right - left)));
    int[] covered = new int[width];
    levels.forEach(level -> cover(level, left, covered));
    float size = levels.get(0).get(0).size();
    float least = (levels.size() < FEW ? LEAST_OF_FEW_IN_SIZES : LEAST_IN_SIZES) * size;
    int allowed = levels.size() / 20;
    int start = 0;
    int gap = 0;
    for (int x = 0; x < width; x++) {
      gap = covered[x] <= allowed ? gap + 1 : 0;
      boolean ends = x + 1 < width && gap > 0 && covered[x + 1] > allowed;
      if (ends && gap >= least && x - gap >= start) {
        columns.add(new float[] {left + start, left + x - gap + 1});
        start = x + 1;
      }
    }
    columns.add(new float[] {left + start, right});
  }

  private static float edge(List<List<Line>> levels, boolean left) {
    return levels.stream()
        .flatMap(List::stream)
        .map(line -> left ? line.left() : line.right())
        .reduce(left ? Math::min : Math::max)
        .orElse(0f);
  }

  private static void cover(List<Line> level, float left, int[] covered) {
    boolean[] own = new boolean[covered.length];
    for (Line line : level) {
      for (Word word : line.words()) {
        int from = place(word.left() - left, covered.length);
        int to = place(word.right() - left, covered.length);
        Arrays.fill(own, from, Math.max(from, to), true);
      }
    }
    for (int i = 0; i < own.length; i++) {
      covered[i] += own[i] ? 1 : 0;
    }
  }

  private static int place(float at, int size) {
    return Math.max(0, Math.min(size, Math.round(at)));
  }

  int count() {
    return columns.size();
  }

  float left() {
    return columns.get(0)[0];
  }

  float right() {
    return columns.get(count() - 1)[1];
  }

  /** Returns where a column begins and ends. */
  float[] column(int index) {
    return columns.get(index);
  }

  /** Returns the column a point is in, or the nearest. */
  int at(float x) {
    int best = 0;
    for (int i = 1; i < count(); i++) {
      float middle = (columns.get(i - 1)[1] + columns.get(i)[0]) / 2;
      best = x >= middle ? i : best;
    }
    return best;
  }

  /** Returns the pieces of a level by the first and the last column they reach into. */
  List<Cell> cells(List<Line> level, int row) {
    List<Cell> cells = new ArrayList<>();
    for (Line line : level) {
      for (Line piece : parted(line)) {
        int first = at(piece.left() + Math.min(2, (piece.right() - piece.left()) / 2));
        int last =
            Math.max(first, at(piece.right() - Math.min(2, piece.words().get(0).width() / 2)));
        add(cells, new Cell(new Slot(row, first, 1, last - first + 1), List.of(piece)));
      }
    }
    return cells;
  }

  private static void add(List<Cell> cells, Cell cell) {
    int last = cells.size() - 1;
    Slot slot = cell.slot();
    if (last >= 0) {
      Slot before = cells.get(last).slot();
      if (slot.column() < before.column() + before.columns()) {
        int first = Math.min(before.column(), slot.column());
        int end = Math.max(before.column() + before.columns(), slot.column() + slot.columns());
        Cell joined = cells.get(last).with(cell.lines());
        cells.set(last, joined.at(new Slot(slot.row(), first, 1, end - first)));
        return;
      }
    }
    cells.add(cell);
  }

  /** Cuts a line where it crosses a river with a gap wider than that between words. */
  private List<Line> parted(Line line) {
    List<Line> pieces = new ArrayList<>();
    List<Word> run = new ArrayList<>();
    for (Word word : line.words()) {
      if (!run.isEmpty()) {
        Word before = run.get(run.size() - 1);
        boolean other = at(middle(before)) != at(middle(word));
        if (other && word.left() - before.right() > 0.5f * line.size()) {
          pieces.add(new Line(run));
          run = new ArrayList<>();
        }
      }
      run.add(word);
    }
    pieces.add(new Line(run));
    return pieces;
  }

  private static float middle(Word word) {
    return (word.left() + word.right()) / 2;
  }
}
