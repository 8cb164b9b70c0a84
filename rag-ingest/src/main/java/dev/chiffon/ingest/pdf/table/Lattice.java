package dev.chiffon.ingest.pdf.table;

import dev.chiffon.core.data.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Level and upright lines that meet each other, and the cells between them. Cells without a line
 * between them are one cell; a side without a line ends where the lines across it end.
 */
final class Lattice {
  /** More lines than any table has; a page with more is a drawing. */
  private static final int MOST_RULES = 4000;

  private static final int MOST_CELLS = 40_000;
  private static final float OPEN = 5;

  private final float[] xs;
  private final float[] ys;
  private final List<List<Rule>> levelAt;
  private final List<List<Rule>> uprightAt;

  private Lattice(List<Rule> level, List<Rule> upright) {
    this.xs = places(upright, level);
    this.ys = places(level, upright);
    this.levelAt = at(ys, level);
    this.uprightAt = at(xs, upright);
  }

  /** Returns the lattices that these lines form, from the top. */
  static List<Lattice> of(List<Rule> level, List<Rule> upright) {
    if (level.size() + upright.size() > MOST_RULES) {
      return List.of();
    }
    int[] groups = groups(level, upright);
    Map<Integer, List<Rule>> levelOf = new TreeMap<>();
    Map<Integer, List<Rule>> uprightOf = new TreeMap<>();
    for (int i = 0; i < groups.length; i++) {
      boolean isLevel = i < level.size();
      (isLevel ? levelOf : uprightOf)
          .computeIfAbsent(groups[i], group -> new ArrayList<>())
          .add(isLevel ? level.get(i) : upright.get(i - level.size()));
    }
    List<Lattice> all = new ArrayList<>();
    levelOf.forEach(
        (group, lines) -> {
          List<Rule> crossing = uprightOf.getOrDefault(group, List.of());
          for (RuleGroup part : new RuleGroup(lines, crossing).apart()) {
            if (!part.upright().isEmpty()) {
              all.add(new Lattice(part.level(), part.upright()));
            }
          }
        });
    all.removeIf(lattice -> (long) lattice.rows() * lattice.columns() > MOST_CELLS);
    all.removeIf(lattice -> lattice.rows() < 1 || lattice.columns() < 1);
    all.sort(Comparator.comparing(lattice -> lattice.ys[0]));
    return all;
  }

  /** Numbers lines by the group they belong to: first the level ones, then the others. */
  private static int[] groups(List<Rule> level, List<Rule> upright) {
    int[] parents = new int[level.size() + upright.size()];
    Arrays.setAll(parents, i -> i);
    for (int i = 0; i < level.size(); i++) {
      for (int j = 0; j < upright.size(); j++) {
        if (level.get(i).meets(upright.get(j))) {
          parents[root(parents, i)] = root(parents, level.size() + j);
        }
      }
    }
    int[] groups = new int[parents.length];
    Arrays.setAll(groups, i -> root(parents, i));
    return groups;
  }

  private static int root(int[] parents, int of) {
    int at = of;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  /** Where the lines stand, and the ends of the crossing ones where these reach farther. */
  private static float[] places(List<Rule> lines, List<Rule> crossing) {
    List<Float> places = new ArrayList<>(lines.stream().map(Rule::at).sorted().toList());
    float first = crossing.stream().map(Rule::from).reduce(Float.MAX_VALUE, Math::min);
    float last = crossing.stream().map(Rule::to).reduce(-Float.MAX_VALUE, Math::max);
    if (first < places.get(0) - OPEN) {
      places.add(0, first);
    }
    if (last > places.get(places.size() - 1) + OPEN) {
      places.add(last);
    }
    float[] kept = new float[places.size()];
    int count = 0;
    for (float place : places) {
      if (count == 0 || place - kept[count - 1] > Rule.NEAR) {
        kept[count++] = place;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  int rows() {
    return ys.length - 1;
  }

  int columns() {
    return xs.length - 1;
  }

  float[] xs() {
    return xs;
  }

  float[] ys() {
    return ys;
  }

  Box box() {
    return new Box(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
  }

  /** Returns the cells, row by row from the left. */
  List<Slot> slots() {
    List<Slot> slots = new ArrayList<>();
    boolean[][] taken = new boolean[rows()][columns()];
    boolean[][] closedRight = new boolean[rows()][columns()];
    boolean[][] closedBelow = new boolean[rows()][columns()];
    for (int row = 0; row < rows(); row++) {
      for (int column = 0; column < columns(); column++) {
        closedRight[row][column] = isUprightWall(row, column + 1);
        closedBelow[row][column] = isLevelWall(row + 1, column);
      }
    }
    for (int row = 0; row < rows(); row++) {
      for (int column = 0; column < columns(); column++) {
        if (!taken[row][column]) {
          slots.add(slot(row, column, taken, closedRight, closedBelow));
        }
      }
    }
    return slots;
  }

  private Slot slot(int row, int column, boolean[][] taken, boolean[][] right, boolean[][] below) {
    int columns = 1;
    while (column + columns < columns()
        && !right[row][column + columns - 1]
        && !taken[row][column + columns]) {
      columns++;
    }
    int rows = 1;
    while (row + rows < rows() && isOpen(row + rows, column, columns, taken, right, below)) {
      rows++;
    }
    for (int i = 0; i < rows; i++) {
      Arrays.fill(taken[row + i], column, column + columns, true);
    }
    return new Slot(row, column, rows, columns);
  }

  /** Whether a row continues the cell above it over all its columns, and no farther. */
  private static boolean isOpen(
      int row, int column, int columns, boolean[][] taken, boolean[][] right, boolean[][] below) {
    for (int i = column; i < column + columns; i++) {
      boolean last = i == column + columns - 1;
      if (below[row - 1][i] || taken[row][i] || (!last && right[row][i])) {
        return false;
      }
    }
    return right[row][column + columns - 1] || column + columns == right[row].length;
  }

  private boolean isUprightWall(int row, int line) {
    return line == xs.length - 1 || covers(uprightAt.get(line), ys[row], ys[row + 1]);
  }

  private boolean isLevelWall(int line, int column) {
    return line == ys.length - 1 || covers(levelAt.get(line), xs[column], xs[column + 1]);
  }

  private static boolean covers(List<Rule> rules, float from, float to) {
    return rules.stream().anyMatch(rule -> rule.covers(from, to));
  }

  /** The lines at each of the places. */
  private static List<List<Rule>> at(float[] places, List<Rule> rules) {
    List<List<Rule>> all = new ArrayList<>();
    for (float place : places) {
      all.add(rules.stream().filter(r -> Math.abs(r.at() - place) <= Rule.NEAR).toList());
    }
    return all;
  }
}
