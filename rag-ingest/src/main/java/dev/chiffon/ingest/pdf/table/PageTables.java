package dev.chiffon.ingest.pdf.table;

import dev.chiffon.ingest.pdf.page.Line;
import java.util.List;

/**
 * What the lines of a page are: tables, and the rest.
 *
 * @param tables in the order of their first words among all lines
 * @param rest the lines that are in no table, in the order they were given; a line of which a part
 *     is in a table is cut
 */
public record PageTables(List<FoundTable> tables, List<Line> rest) {

  /** Copies the lists. */
  public PageTables {
    tables = List.copyOf(tables);
    rest = List.copyOf(rest);
  }
}
