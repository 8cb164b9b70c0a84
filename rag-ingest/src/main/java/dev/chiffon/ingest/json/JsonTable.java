package dev.chiffon.ingest.json;

import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.TableGrid;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An array that is a table: of objects with mostly the same names and short values, which become
 * the header, or of arrays of one length with short values.
 */
final class JsonTable {
  private static final int MAX_COLUMNS = 30;
  private static final int MAX_CELL = 300;
  private static final double MIN_FILLED = .5;

  private JsonTable() {}

  /** Returns the table that an array is, if it is one. */
  static Optional<TableGrid> of(JsonValue.Array array, DocumentBuilder builder) {
    if (array.items().size() < 2) {
      return Optional.empty();
    }
    if (array.items().stream().allMatch(JsonTable::isRecord)) {
      List<JsonValue.Struct> records =
          array.items().stream().map(JsonValue.Struct.class::cast).toList();
      return ofRecords(records, builder);
    }
    return isMatrix(array) ? Optional.of(ofRows(array, builder)) : Optional.empty();
  }

  private static boolean isRecord(JsonValue value) {
    if (!(value instanceof JsonValue.Struct object) || object.members().size() > MAX_COLUMNS) {
      return false;
    }
    Set<String> names = new HashSet<>();
    return object.members().stream()
        .allMatch(member -> names.add(member.name()) && isCell(member.value()));
  }

  private static boolean isCell(JsonValue value) {
    return Inline.text(value).filter(text -> text.length() <= MAX_CELL).isPresent();
  }

  private static Optional<TableGrid> ofRecords(
      List<JsonValue.Struct> records, DocumentBuilder builder) {
    Set<String> names = new LinkedHashSet<>();
    long filled = 0;
    for (JsonValue.Struct row : records) {
      row.members().forEach(member -> names.add(member.name()));
      filled += row.members().size();
      if (names.size() > MAX_COLUMNS) {
        return Optional.empty();
      }
    }
    if (filled == 0 || filled < MIN_FILLED * names.size() * records.size()) {
      return Optional.empty();
    }
    TableGrid grid = builder.grid().headerRow();
    List<String> columns = List.copyOf(names);
    for (int i = 0; i < columns.size(); i++) {
      grid.cell(i, columns.get(i));
    }
    for (JsonValue.Struct row : records) {
      addRow(grid, columns, row);
    }
    return Optional.of(grid);
  }

  private static void addRow(TableGrid grid, List<String> columns, JsonValue.Struct row) {
    grid.row();
    for (int i = 0; i < columns.size(); i++) {
      grid.cell(i, row.get(columns.get(i)).flatMap(Inline::text).orElse(""));
    }
  }

  private static boolean isMatrix(JsonValue.Array array) {
    int width = array.items().get(0) instanceof JsonValue.Array first ? first.items().size() : 0;
    return width > 1
        && width <= MAX_COLUMNS
        && array.items().stream()
            .allMatch(
                item ->
                    item instanceof JsonValue.Array row
                        && row.items().size() == width
                        && row.items().stream().allMatch(JsonTable::isCell));
  }

  private static TableGrid ofRows(JsonValue.Array array, DocumentBuilder builder) {
    TableGrid grid = builder.grid();
    for (JsonValue item : array.items()) {
      grid.row();
      List<JsonValue> row = ((JsonValue.Array) item).items();
      for (int i = 0; i < row.size(); i++) {
        grid.cell(i, Inline.text(row.get(i)).orElse(""));
      }
    }
    return grid;
  }
}
