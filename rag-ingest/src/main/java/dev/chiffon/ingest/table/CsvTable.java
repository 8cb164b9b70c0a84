package dev.chiffon.ingest.table;

import dev.chiffon.core.data.Metadata;
import dev.chiffon.ingest.parse.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a delimited text: lines before the table, the names of its columns if it has them,
 * and its rows, which are read one by one.
 */
final class CsvTable {
  // What spreadsheets write into the first line for one another.
  private static final Pattern HINT = Pattern.compile("\\A(?i:sep)=([^\\r\\n])\\R");
  private static final Pattern COMMENT = Pattern.compile("\\G#+\\h*([^\\r\\n]*)(?:\\R|\\z)");
  private static final String TABS = "text/tab-separated-values";
  private static final int SAMPLE_RECORDS = 200;
  private static final int MAX_LINES_BEFORE = 20;
  private final Source source;
  private final Records records;
  private final List<List<Field>> ahead = new ArrayList<>();
  private final List<String> before = new ArrayList<>();
  private List<Field> header = List.of();
  private int next;

  CsvTable(Source source, String text) {
    this.source = source;
    Matcher hint = HINT.matcher(text);
    boolean told = hint.find();
    int start = afterComments(text, told ? hint.end() : 0);
    String table = text.substring(start);
    Dialects dialects = new Dialects(table, source.deadline());
    Dialect dialect = told ? dialects.detect(hint.group(1).charAt(0)) : dialect(table, dialects);
    this.records = new Records(table, dialect, source.deadline());
    lookAhead(dialect);
  }

  /** Returns the lines that stand before the table. */
  List<String> before() {
    return before;
  }

  /** Returns the names of the columns, none if there are none. */
  List<Field> header() {
    return header;
  }

  /** Returns the next row below the header, nothing at the end. */
  Optional<List<Field>> next() {
    return next < ahead.size() ? Optional.of(ahead.get(next++)) : records.next();
  }

  private int afterComments(String text, int from) {
    int end = from;
    Matcher comment = COMMENT.matcher(text).region(from, text.length());
    while (end < text.length() && comment.find()) {
      before.add(comment.group(1));
      end = comment.end();
    }
    return end;
  }

  private Dialect dialect(String table, Dialects dialects) {
    boolean tabs = source.metadata().string(Metadata.MEDIA_TYPE).filter(TABS::equals).isPresent();
    return tabs && table.indexOf('\t') >= 0 ? dialects.detect('\t') : dialects.detect();
  }

  private void lookAhead(Dialect dialect) {
    Optional<List<Field>> row = records.next();
    while (row.isPresent()) {
      ahead.add(row.get());
      row = ahead.size() < SAMPLE_RECORDS ? records.next() : Optional.empty();
    }
    int width = width();
    if (!namedInComment(dialect, width)) {
      skipTitles(width);
      findHeader();
    }
  }

  /** The names of the columns may stand in the last of the comments. */
  private boolean namedInComment(Dialect dialect, int width) {
    if (before.isEmpty() || width < 2) {
      return false;
    }
    String last = before.get(before.size() - 1);
    Optional<List<Field>> names = new Records(last, dialect, source.deadline()).next();
    if (names.filter(fields -> fields.size() == width).isEmpty()) {
      return false;
    }
    before.remove(before.size() - 1);
    header = names.get();
    return true;
  }

  /** Lines of a single value above a table of more are about the table. */
  private void skipTitles(int width) {
    int lines = 0;
    while (lines < ahead.size() - 1
        && lines <= MAX_LINES_BEFORE
        && isTitle(ahead.get(lines), width)) {
      lines++;
    }
    if (lines <= MAX_LINES_BEFORE) {
      List<List<Field>> titles = ahead.subList(0, lines);
      titles.forEach(title -> before.add(title.get(0).text()));
      titles.clear();
    }
  }

  private static boolean isTitle(List<Field> row, int width) {
    boolean lone = row.stream().skip(1).allMatch(Field::isEmpty) && !row.get(0).isEmpty();
    return lone && width > 1 && (width > 2 || row.size() == 1);
  }

  private void findHeader() {
    if (!ahead.isEmpty() && new Header(ahead.get(0), ahead.subList(1, ahead.size())).isThere()) {
      header = ahead.remove(0);
    }
  }

  private int width() {
    Map<Integer, Integer> widths = new HashMap<>();
    ahead.forEach(row -> widths.merge(row.size(), 1, Integer::sum));
    return widths.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(1);
  }
}
