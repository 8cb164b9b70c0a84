package dev.chiffon.ingest.pdf.table;

import dev.chiffon.ingest.pdf.page.Line;
import java.util.ArrayList;
import java.util.List;

/** Pieces of text that stand beside each other, from left to right: perhaps a row of a table. */
record TableRow(List<Line> pieces) {

  TableRow {
    pieces = List.copyOf(pieces);
  }

  /** Gathers the lines of a page, in order, into rows. */
  static List<TableRow> of(List<Line> lines) {
    List<TableRow> rows = new ArrayList<>();
    List<Line> row = new ArrayList<>();
    for (Line line : lines) {
      Line before = row.isEmpty() ? line : row.get(row.size() - 1);
      boolean right = line != before && line.besides(before) && line.left() >= before.right();
      if (!right && !row.isEmpty()) {
        rows.add(new TableRow(row));
        row = new ArrayList<>();
      }
      row.add(line);
    }
    if (!row.isEmpty()) {
      rows.add(new TableRow(row));
    }
    return rows;
  }

  boolean hasCells() {
    return pieces.size() > 1 && pieces.stream().noneMatch(Line::monospaced);
  }

  /** Whether it stands so close under {@code above} that both may belong to one table. */
  boolean follows(TableRow above) {
    Line line = pieces.get(0);
    float step = line.baseline() - above.pieces.get(0).baseline();
    return step > 0 && step < 3.5f * line.size();
  }

  boolean hasDigit() {
    return pieces.stream().anyMatch(line -> line.text().chars().anyMatch(Character::isDigit));
  }
}
