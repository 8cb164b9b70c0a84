package dev.chiffon.ingest.pdf.table;

import dev.chiffon.ingest.pdf.page.Line;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells what only looks like a table of two columns: lists of contents, whose numbered titles have
 * page numbers that do not fall, and formulas with their numbers.
 */
final class Contents {
  private static final Pattern NUMBERED = Pattern.compile("\\d+(?:\\.\\d+)*\\.?\\s+\\p{L}.*");
  private static final Pattern DOTS = Pattern.compile(".*(?:\\.\\s?){5,}.*");
  private static final Pattern FORMULA_NUMBER = Pattern.compile("\\(\\d{1,3}[a-z]?\\)");

  private Contents() {}

  /** Whether most of these rows are entries or formulas. */
  static boolean of(List<List<Line>> rows) {
    long dotted =
        rows.stream().flatMap(List::stream).filter(l -> DOTS.matcher(l.text()).matches()).count();
    List<List<Line>> full = rows.stream().filter(row -> row.size() > 1).toList();
    long formulas =
        full.stream().filter(row -> FORMULA_NUMBER.matcher(last(row)).matches()).count();
    return dotted * 2 > rows.size() || formulas * 2 > full.size() || isNumberedTitles(full);
  }

  private static boolean isNumberedTitles(List<List<Line>> rows) {
    int page = 0;
    int titles = 0;
    for (List<Line> row : rows) {
      if (!last(row).matches("\\d{1,4}") || Integer.parseInt(last(row)) < page) {
        return false;
      }
      page = Integer.parseInt(last(row));
      titles += NUMBERED.matcher(row.get(0).text()).matches() ? 1 : 0;
    }
    return titles * 2 > rows.size();
  }

  private static String last(List<Line> row) {
    return row.get(row.size() - 1).text();
  }
}
