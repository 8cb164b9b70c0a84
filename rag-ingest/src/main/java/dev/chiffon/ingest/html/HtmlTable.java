package dev.chiffon.ingest.html;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.ingest.parse.TableGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** One table of a page, without the tables inside it. */
final class HtmlTable {
  private static final Set<String> SECTIONS = Set.of("thead", "tbody", "tfoot");
  private static final int MAX_COLUMNS = 1_000;
  private static final int MAX_DATUM = 500;
  private final Element table;
  private final Deadline deadline;
  private final boolean hasLists;
  private final List<Element> rows = new ArrayList<>();

  HtmlTable(Element table, Deadline deadline, Predicate<Element> dropped) {
    this.table = table;
    this.deadline = deadline;
    this.hasLists = table.selectFirst("li") != null;
    for (Element part : table.children()) {
      List<Element> lines = SECTIONS.contains(part.normalName()) ? part.children() : List.of(part);
      if (!dropped.test(part)) {
        lines.stream()
            .filter(line -> line.normalName().equals("tr") && !dropped.test(line))
            .forEach(rows::add);
      }
    }
  }

  Optional<Element> caption() {
    return table.children().stream().filter(e -> e.normalName().equals("caption")).findFirst();
  }

  /**
   * Returns whether the table only places things on the page: it says so, or has neither header nor
   * caption, and one column or most of its text in cells that are longer than a datum.
   */
  boolean isLayout() {
    String role = table.attr("role");
    if (role.equals("presentation") || role.equals("none")) {
      return true;
    }
    boolean declared =
        caption().isPresent()
            || rows.stream().flatMap(row -> row.children().stream()).anyMatch(HtmlTable::isHeader)
            || table.children().stream().anyMatch(e -> e.normalName().equals("thead"));
    if (declared) {
      return false;
    }
    return rows.stream().allMatch(row -> cells(row).size() <= 1) || holdsPassages();
  }

  private boolean holdsPassages() {
    int all = 0;
    int passages = 0;
    for (Element row : rows) {
      deadline.check();
      for (Element cell : cells(row)) {
        int length = length(HtmlText.of(cell));
        all += length;
        passages += length > MAX_DATUM ? length : 0;
      }
    }
    return passages * 2 > all;
  }

  /** Runs of white space count as one character. */
  private static int length(String text) {
    int length = 0;
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      boolean wasSpace = space;
      space = Character.isWhitespace(text.charAt(i));
      length += space && wasSpace ? 0 : 1;
    }
    return length;
  }

  /** Returns the cells on their grid; what spans more than the table has is cut. */
  TableGrid grid() {
    TableGrid grid = new TableGrid();
    int[] freeFrom = new int[MAX_COLUMNS + 1];
    for (int row = 0; row < rows.size(); row++) {
      deadline.check();
      if (isHeaderRow(rows.get(row))) {
        grid.headerRow();
      } else {
        grid.row();
      }
      addCells(grid, row, freeFrom);
    }
    return grid;
  }

  private void addCells(TableGrid grid, int row, int[] freeFrom) {
    int column = 0;
    for (Element cell : cells(rows.get(row))) {
      while (column < MAX_COLUMNS && freeFrom[column] > row) {
        column++;
      }
      int columns = Math.max(1, Math.min(span(cell, "colspan"), MAX_COLUMNS - column));
      int left = rows.size() - row;
      int spanned = cell.attr("rowspan").equals("0") ? left : Math.min(span(cell, "rowspan"), left);
      grid.cell(
          column, columns, spanned, hasLists ? CellText.withLists(cell) : CellText.plain(cell));
      int end = Math.min(MAX_COLUMNS, column + columns);
      Arrays.fill(freeFrom, Math.min(column, end), end, row + spanned);
      column = column + columns;
    }
  }

  private static boolean isHeaderRow(Element row) {
    Element parent = row.parent();
    if (parent != null && parent.normalName().equals("thead")) {
      return true;
    }
    Elements cells = cells(row);
    return cells.stream().anyMatch(HtmlTable::isHeader)
        && cells.stream().allMatch(cell -> isHeader(cell) || !cell.hasText());
  }

  private static boolean isHeader(Element cell) {
    return cell.normalName().equals("th");
  }

  private static Elements cells(Element row) {
    Elements cells = new Elements();
    for (Element child : row.children()) {
      if (child.normalName().equals("td") || isHeader(child)) {
        cells.add(child);
      }
    }
    return cells;
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    return value.matches("\\d{1,5}") ? Math.max(1, Integer.parseInt(value)) : 1;
  }
}
