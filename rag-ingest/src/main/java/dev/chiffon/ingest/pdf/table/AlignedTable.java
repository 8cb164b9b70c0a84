package dev.chiffon.ingest.pdf.table;

import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.ListMarker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Makes a table of rows of words that stand under each other in columns. */
final class AlignedTable {
  private static final int LONGEST_CELL = 45;
  private static final int WORDS_OF_PROSE = 4;
  private static final float LEADING_IN_SIZES = 1.4f;
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d(?:\\D.*)?");

  private final List<List<Line>> levels;
  private final Rivers rivers;
  private final List<Rule> rules;
  private final List<List<Cell>> pieces = new ArrayList<>();
  private final int body;

  private AlignedTable(List<List<Line>> levels, int leastHeaders, List<Rule> rules) {
    this.levels = levels;
    this.rivers = rivers(levels.subList(leastHeaders, levels.size()));
    this.rules = rules;
    for (int i = 0; i < levels.size(); i++) {
      pieces.add(rivers.cells(levels.get(i), i));
    }
    this.body = Math.max(leastHeaders, body());
  }

  /** Returns the columns of rows; those with most pieces decide, as the others may be titles. */
  static Rivers rivers(List<List<Line>> levels) {
    int most = levels.stream().mapToInt(List::size).max().orElse(0);
    return new Rivers(levels.stream().filter(level -> level.size() * 2 > most).toList());
  }

  /**
   * Returns the table of the levels, if they are one.
   *
   * @param headers how many of them, at least, are no rows but titles of columns
   */
  static Optional<CellGrid> of(List<List<Line>> levels, int headers, List<Rule> rules) {
    AlignedTable table = new AlignedTable(levels, headers, rules);
    return table.isTable() ? Optional.of(table.grid()) : Optional.empty();
  }

  private boolean isTable() {
    List<Line> lines = levels.stream().flatMap(List::stream).toList();
    double length = lines.stream().mapToInt(line -> line.text().length()).average().orElse(0);
    long full = pieces.stream().filter(cells -> cells.size() > 1).count();
    long marked = levels.stream().filter(level -> isMarker(level.get(0))).count();
    return rivers.count() > 1
        && length <= LONGEST_CELL
        && !isProse()
        && (full > 2 || (full == 2 && hasNumbers()))
        && full * 2 >= levels.size()
        && marked * 2 <= levels.size()
        && !Contents.of(levels);
  }

  /** Columns of running text beside each other are columns of a page. */
  private boolean isProse() {
    int[] words = new int[rivers.count()];
    int[] counts = new int[rivers.count()];
    for (List<Cell> cells : pieces) {
      for (Cell cell : cells) {
        counts[cell.slot().column()]++;
        words[cell.slot().column()] += cell.lines().stream().mapToInt(l -> l.words().size()).sum();
      }
    }
    return IntStream.range(0, words.length)
            .filter(i -> words[i] >= counts[i] * WORDS_OF_PROSE && counts[i] > 0)
            .count()
        > 1;
  }

  private boolean hasNumbers() {
    return pieces.stream().anyMatch(cells -> cells.stream().anyMatch(AlignedTable::isNumber));
  }

  private static boolean isMarker(Line line) {
    return line.text().length() <= 5 && ListMarker.at(line.text() + " x").isPresent();
  }

  /**
   * The first level of numbers, or the first under a line over the whole width; else the second.
   */
  private int body() {
    for (int i = 0; i < levels.size(); i++) {
      if (i > 0 && isRuled(i, 0.7f)) {
        return i;
      }
      long numbers = pieces.get(i).stream().filter(AlignedTable::isNumber).count();
      if (numbers * 2 >= rivers.count() - 1 && numbers > 0) {
        return i;
      }
    }
    return 1;
  }

  private static boolean isNumber(Cell cell) {
    return cell.slot().column() > 0
        && cell.hasDigit()
        && !YEAR.matcher(cell.lines().get(0).text()).matches();
  }

  /** Whether a line over that part of the width stands between a level and the one above it. */
  private boolean isRuled(int level, float part) {
    Line line = levels.get(level).get(0);
    float above = levels.get(level - 1).get(0).baseline() - 1;
    float below = line.baseline() - 0.5f * line.size();
    float width = rivers.right() - rivers.left();
    float covered = 0;
    for (Rule rule : rules) {
      if (rule.at() > above && rule.at() < below) {
        float right = Math.min(rule.to(), rivers.right());
        covered += Math.max(0, right - Math.max(rule.from(), rivers.left()));
      }
    }
    return covered >= part * width;
  }

  private CellGrid grid() {
    List<Cell> cells = new ArrayList<>();
    int row = 0;
    for (int i = 0; i < levels.size(); i++) {
      boolean continues = i > 0 && (i < body ? !hasSpans(i - 1) : i > body && continues(i));
      row += i == 0 || continues ? 0 : 1;
      for (Cell piece : pieces.get(i)) {
        put(cells, piece.at(new Slot(row, piece.slot().column(), 1, piece.slot().columns())));
      }
    }
    return new CellGrid(cells).withoutGaps();
  }

  private boolean hasSpans(int level) {
    return pieces.get(level).stream().anyMatch(cell -> cell.slot().columns() > 1);
  }

  /** Adds a cell, or joins it with those of its row that it shares a column with. */
  private static void put(List<Cell> cells, Cell cell) {
    Cell joined = cell;
    for (int i = cells.size() - 1; i >= 0 && cells.get(i).slot().row() == cell.slot().row(); i--) {
      Slot a = cells.get(i).slot();
      Slot b = joined.slot();
      if (a.column() < b.column() + b.columns() && b.column() < a.column() + a.columns()) {
        int first = Math.min(a.column(), b.column());
        int end = Math.max(a.column() + a.columns(), b.column() + b.columns());
        joined = cells.remove(i).with(joined.lines()).at(new Slot(a.row(), first, 1, end - first));
      }
    }
    cells.add(joined);
  }

  /** Whether a level is the wrapped rest of the one above. */
  private boolean continues(int level) {
    List<Cell> own = pieces.get(level);
    List<Cell> above = pieces.get(level - 1);
    Line line = levels.get(level).get(0);
    float step = line.baseline() - levels.get(level - 1).get(0).baseline();
    if (step > LEADING_IN_SIZES * line.size() || isRuled(level, 0.5f)) {
      return false;
    }
    boolean first = own.get(0).slot().column() == 0;
    if (!first) {
      return own.size() * 2 <= rivers.count() && own.stream().noneMatch(Cell::hasDigit);
    }
    boolean small = Character.isLowerCase(own.get(0).text().codePointAt(0));
    return small && (own.size() == 1 || above.size() == 1);
  }
}
