package dev.chiffon.ingest.pdf.table;

import dev.chiffon.ingest.pdf.page.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the tables without upright lines: rows of words that white space parts into columns. */
final class AlignedTables {
  private static final float FARTHEST_IN_SIZES = 3.5f;
  private static final float NEAR_IN_SIZES = 2.2f;
  private static final int MOST_SINGLE = 2;

  /** Longer runs of rows that are no table are not searched for a part that is one. */
  private static final int LONGEST_FAILED = 60;

  private static final int MOST_HEADERS = 5;
  private static final int LONGEST_SINGLE = 60;

  private final List<List<Line>> levels;
  private final List<Rule> rules;
  private final List<CellGrid> tables = new ArrayList<>();
  private final Set<Line> taken = Collections.newSetFromMap(new IdentityHashMap<>());

  private AlignedTables(List<List<Line>> levels, List<Rule> rules) {
    this.levels = levels;
    this.rules = rules;
  }

  /** Adds the tables to {@code tables} and returns their lines, by identity. */
  static Set<Line> find(List<Line> lines, List<Rule> rules, List<CellGrid> tables) {
    Set<Line> prose = ProseLines.of(lines);
    List<Line> candidates =
        lines.stream().filter(line -> !prose.contains(line) && !line.monospaced()).toList();
    AlignedTables search = new AlignedTables(Levels.of(candidates), rules);
    search.find();
    tables.addAll(search.tables);
    return search.taken;
  }

  private void find() {
    int free = 0;
    for (int i = 0; i < levels.size(); i++) {
      int to = end(i);
      int from = to - i > 1 ? begin(i, to, free) : i;
      Optional<CellGrid> grid =
          to - i > 1
              ? AlignedTable.of(levels.subList(from, to), i - from, rules)
              : Optional.empty();
      if (grid.isPresent()) {
        tables.add(grid.get());
        levels.subList(from, to).forEach(taken::addAll);
        free = to;
        i = to - 1;
      } else if (to - i > LONGEST_FAILED) {
        i = to - 1;
      }
    }
  }

  /** The end of the rows that begin there: rows of several pieces, and single ones between. */
  private int end(int from) {
    if (levels.get(from).size() < 2) {
      return from;
    }
    int end = from + 1;
    int single = 0;
    for (int i = from + 1; i < levels.size() && isNear(i, FARTHEST_IN_SIZES); i++) {
      boolean several = levels.get(i).size() > 1;
      single = several ? 0 : single + 1;
      if (several) {
        end = i + 1;
      } else if (single > MOST_SINGLE || isLongText(levels.get(i).get(0))) {
        return end;
      }
    }
    return end;
  }

  private static boolean isLongText(Line line) {
    return line.text().length() > LONGEST_SINGLE;
  }

  private boolean isNear(int level, float sizes) {
    Line line = levels.get(level).get(0);
    float step = line.baseline() - levels.get(level - 1).get(0).baseline();
    return step < sizes * line.size();
  }

  /** The first of the single pieces above the rows that stand over columns other than the first. */
  private int begin(int first, int to, int free) {
    Rivers rivers = AlignedTable.rivers(levels.subList(first, to));
    if (rivers.count() < 2) {
      return first;
    }
    float left = rivers.column(1)[0] - 0.5f * (rivers.column(1)[0] - rivers.column(0)[1]);
    int begin = first;
    while (begin > free
        && first - begin < MOST_HEADERS
        && isNear(begin, NEAR_IN_SIZES)
        && levels.get(begin - 1).stream()
            .allMatch(l -> l.left() >= left && l.right() <= rivers.right() + 2 * l.size())) {
      begin--;
    }
    return begin;
  }
}
