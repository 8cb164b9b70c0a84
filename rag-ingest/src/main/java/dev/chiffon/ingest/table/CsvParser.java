package dev.chiffon.ingest.table;

import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;
import dev.chiffon.ingest.parse.TableGrid;
import dev.chiffon.ingest.parse.TextDecoder;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads comma, semicolon, tab and pipe separated values as one table, however long: the header row
 * then is known for all its rows. Safe for any number of threads.
 *
 * <p>The delimiter is the one that cuts the first lines most evenly. The first row is a header if
 * its values are texts, no two the same, and more rows follow. Rows of other lengths are kept, and
 * where quotes are malformed each line is a row.
 */
public final class CsvParser implements Parser {
  // What spreadsheets write into the first line for one another.
  private static final Pattern HINT = Pattern.compile("\\A(?i:sep)=([^\\r\\n])\\R");

  @Override
  public Document parse(Source source) {
    String text = TextDecoder.decode(source);
    Matcher hint = HINT.matcher(text);
    boolean told = hint.find();
    String body = told ? text.substring(hint.end()) : text;
    char delimiter = told ? hint.group(1).charAt(0) : Delimiters.of(body);
    List<List<String>> records = new Records(body, delimiter, source.deadline()).read();
    return new DocumentBuilder(source).table(grid(source, records)).build();
  }

  private static TableGrid grid(Source source, List<List<String>> records) {
    TableGrid grid = new TableGrid();
    boolean header = hasHeader(records);
    long length = 0;
    for (int i = 0; i < records.size(); i++) {
      source.deadline().check();
      if (i == 0 && header) {
        grid.headerRow();
      } else {
        grid.row();
      }
      length += addCells(grid, records.get(i));
      source.limits().require(source.id(), Limit.CHARACTERS, length);
    }
    return grid;
  }

  private static long addCells(TableGrid grid, List<String> fields) {
    long length = 0;
    for (int column = 0; column < fields.size(); column++) {
      String value = fields.get(column).strip();
      grid.cell(column, value);
      length += value.length();
    }
    return length;
  }

  private static boolean hasHeader(List<List<String>> records) {
    if (records.size() < 2) {
      return false;
    }
    Set<String> names = new HashSet<>();
    for (String field : records.get(0)) {
      String name = field.strip().toLowerCase(Locale.ROOT);
      if (isNumber(name) || (!name.isEmpty() && !names.add(name))) {
        return false;
      }
    }
    return !names.isEmpty();
  }

  private static boolean isNumber(String value) {
    return value.chars().anyMatch(Character::isDigit)
        && value.chars().noneMatch(Character::isLetter);
  }
}
