package dev.chiffon.ingest.table;

import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.TableGrid;
import java.util.List;

/** Writes rows as a table. */
final class GridWriter implements RowWriter {
  private final TableGrid grid;

  GridWriter(List<Field> header, DocumentBuilder builder) {
    grid = builder.grid();
    if (!header.isEmpty()) {
      grid.headerRow();
      cells(header);
    }
  }

  @Override
  public void row(List<Field> fields) {
    grid.row();
    cells(fields);
  }

  @Override
  public void end(DocumentBuilder builder) {
    builder.table(grid);
  }

  private void cells(List<Field> fields) {
    for (int column = 0; column < fields.size(); column++) {
      if (!fields.get(column).isEmpty()) {
        grid.cell(column, fields.get(column).text());
      }
    }
  }
}
