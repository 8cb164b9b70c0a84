package dev.chiffon.ingest.office;

import dev.chiffon.ingest.parse.TableGrid;
import java.util.Optional;
import org.xml.sax.Attributes;

/** Gathers the outermost table that is open; a table inside becomes text of the cell around it. */
final class XhtmlTable {
  private static final int WIDEST = 1000;
  private final StringBuilder cell = new StringBuilder();
  private TableGrid grid = new TableGrid();
  private int depth;
  private boolean hasRow;
  private int column;
  private int columns = 1;
  private int rows = 1;

  boolean isOpen() {
    return depth > 0;
  }

  void text(String text) {
    cell.append(text).append('\n');
  }

  void open(String name, Attributes attributes) {
    if (name.equals("table") && ++depth == 1) {
      grid = new TableGrid();
      hasRow = false;
    } else if (depth == 1 && name.equals("tr")) {
      beginRow();
    } else if (depth == 1 && isCell(name)) {
      cell.setLength(0);
      columns = number(attributes.getValue("colspan"));
      rows = number(attributes.getValue("rowspan"));
    }
  }

  /** Returns the table if this was its end. */
  Optional<TableGrid> close(String name) {
    if (depth == 1 && isCell(name)) {
      endCell();
    } else if (depth > 0 && name.equals("table")) {
      depth--;
      return depth == 0 ? Optional.of(grid) : Optional.empty();
    }
    return Optional.empty();
  }

  private void beginRow() {
    if (hasRow) {
      grid.row();
    } else {
      grid.headerRow();
    }
    hasRow = true;
    column = 0;
  }

  private void endCell() {
    if (!hasRow) {
      beginRow();
    }
    grid.cell(column, columns, rows, cell.toString());
    cell.setLength(0);
    column += columns;
  }

  private static boolean isCell(String name) {
    return name.equals("td") || name.equals("th");
  }

  private static int number(String value) {
    boolean number = value != null && value.matches("\\d{1,4}");
    return number ? Math.max(1, Math.min(WIDEST, Integer.parseInt(value))) : 1;
  }
}
