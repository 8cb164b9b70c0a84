package dev.chiffon.ingest.table;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether the first record of a table names its columns. Numbers below a text say so, a number
 * above numbers says no, unless it is a year above other numbers; where all is text, names are
 * short and none stands twice.
 */
final class Header {
  private static final int LONGEST_NAME = 80;
  private static final double MOST = .8;
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private final List<Field> first;
  private final List<List<Field>> body;

  /** Creates the question about a record and those below it. */
  Header(List<Field> first, List<List<Field>> body) {
    this.first = first;
    this.body = body;
  }

  boolean isThere() {
    if (body.isEmpty() || first.stream().allMatch(Field::isEmpty)) {
      return false;
    }
    int votes = 0;
    int numbers = 0;
    for (int column = 0; column < first.size(); column++) {
      votes += vote(column);
      numbers += CellType.of(first.get(column)).isNumeric() ? 1 : 0;
    }
    return votes > 0 || (votes == 0 && numbers == 0 && areNames());
  }

  private int vote(int column) {
    Field name = first.get(column);
    CellType type = CellType.of(name);
    if (name.isEmpty() || !isNumeric(column)) {
      return 0;
    }
    if (!type.isNumeric()) {
      return 1;
    }
    return isYear(name) && body.stream().noneMatch(row -> isYear(row, column)) ? 1 : -1;
  }

  /** Whether the values below the first are numbers or dates, as far as there are any. */
  private boolean isNumeric(int column) {
    int values = 0;
    int numeric = 0;
    for (List<Field> row : body) {
      if (column < row.size() && !row.get(column).isEmpty()) {
        values++;
        numeric += CellType.of(row.get(column)).isNumeric() ? 1 : 0;
      }
    }
    return values > 0 && numeric >= MOST * values;
  }

  private boolean areNames() {
    Set<String> names = new HashSet<>();
    return first.stream()
        .map(field -> field.text().toLowerCase(Locale.ROOT))
        .filter(name -> !name.isEmpty())
        .allMatch(name -> name.length() <= LONGEST_NAME && names.add(name));
  }

  private static boolean isYear(List<Field> row, int column) {
    return column < row.size() && isYear(row.get(column));
  }

  private static boolean isYear(Field field) {
    return YEAR.matcher(field.text()).matches();
  }
}
