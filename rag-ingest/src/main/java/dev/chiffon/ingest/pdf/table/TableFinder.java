package dev.chiffon.ingest.pdf.table;

import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.PdfPage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

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
    RuledTables ruled = RuledTables.of(page.rulings(), lines);
    List<FoundTable> tables = new ArrayList<>(ruled.tables());
    List<Rule> rules = Rule.level(page.rulings());
    Set<Line> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    for (List<Line> column : PageColumns.of(ruled.rest())) {
      taken.addAll(AlignedTables.find(column, rules, tables));
    }
    List<Line> rest = ruled.rest().stream().filter(line -> !taken.contains(line)).toList();
    tables.sort(Comparator.comparing(table -> table.box().top()));
    return new PageTables(tables, rest);
  }
}
