package dev.chiffon.ingest.pdf.table;

import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.PdfPage;
import dev.chiffon.ingest.pdf.page.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the tables of a page: first those that lines or surfaces rule, then those that only white
 * space parts into columns.
 */
public final class TableFinder {
  /** A page with more is a drawing, or made to take time. */
  private static final int MOST_LINES = 20_000;

  private TableFinder() {}

  /** Returns the tables among {@code lines}, which are lines of {@code page}, and the rest. */
  public static PageTables find(PdfPage page, List<Line> lines) {
    if (lines.size() > MOST_LINES) {
      return new PageTables(List.of(), lines);
    }
    RuledTables ruled = RuledTables.of(page, lines);
    List<CellGrid> grids = new ArrayList<>(ruled.tables());
    List<Rule> rules = Rule.level(page.rulings());
    Set<Line> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    for (List<Line> column : PageColumns.of(ruled.rest())) {
      taken.addAll(AlignedTables.find(column, rules, grids));
    }
    List<Line> rest = ruled.rest().stream().filter(line -> !taken.contains(line)).toList();
    return new PageTables(placed(grids, lines, rest), rest);
  }

  /** The tables in the order of their first words among all lines. */
  private static List<FoundTable> placed(List<CellGrid> grids, List<Line> lines, List<Line> rest) {
    IdentityHashMap<Word, Integer> order = new IdentityHashMap<>();
    for (Line line : lines) {
      line.words().forEach(word -> order.put(word, order.size()));
    }
    int[] starts = rest.stream().mapToInt(line -> first(List.of(line), order)).sorted().toArray();
    Map<Integer, FoundTable> placed = new TreeMap<>();
    for (CellGrid grid : grids) {
      List<Line> own = grid.cells().stream().flatMap(cell -> cell.lines().stream()).toList();
      int first = first(own, order);
      int at = Arrays.binarySearch(starts, first);
      placed.put(first, new FoundTable(grid, grid.box(), at < 0 ? -at - 1 : at));
    }
    return List.copyOf(placed.values());
  }

  private static int first(List<Line> lines, IdentityHashMap<Word, Integer> order) {
    return lines.stream()
        .flatMap(line -> line.words().stream())
        .mapToInt(word -> order.getOrDefault(word, Integer.MAX_VALUE))
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}
