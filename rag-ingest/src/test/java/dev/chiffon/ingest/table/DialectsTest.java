package dev.chiffon.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people and programs write them, none of which is from a set we measure with. */
class DialectsTest {

  @Test
  void decimal_commas_and_thousands_part_nothing() {
    assertThat(widths("Ort;Tiefe;Preis\nOben;12,5;1.234,50\nUnten;9,0;99,00\n")).containsOnly(3);
    assertThat(widths("1,5;2,5\n3,5;4,5\n")).containsOnly(2);
    assertThat(widths("a\t1,234\tx, y\nb\t2,345\tz, w\n")).containsOnly(3);
  }

  @Test
  void times_dates_and_addresses_are_not_cut() {
    assertThat(
            widths("2021-01-02 10:15,https://a.org/x?b=1&c=2\n2021-01-03 11:30,https://b.org/y\n"))
        .containsOnly(2);
    assertThat(widths("10:15\n11:30\n12:45\n")).containsOnly(1);
    assertThat(widths("http://a.org:80/x\nhttp://b.org:81/y\n")).containsOnly(1);
    assertThat(widths("John Smith\nJane Doe\nJim Roe\n")).containsOnly(1);
  }

  @Test
  void sentences_in_one_column_stay_whole() {
    assertThat(widths("Comment\nGood, but slow\nFine\nOk, nice, and cheap\nBad; really\n"))
        .containsOnly(1);
    assertThat(widths("Comment\nGood, but slow\nNo, thanks, no\nOk, nice, cheap, new\nFine, all\n"))
        .containsOnly(1);
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t', '|', '^', '~', '\u001F', '\u0001'})
  void each_delimiter_is_found_behind_text_with_others_in_quotes(char delimiter) {
    String csv =
        """
        Name*Address*Note
        "Smith, J."*"1; Main St"*"a|b"
        "Doe, J."*"2; Side St"*"c\td"
        """;
    assertThat(widths(csv.replace('*', delimiter))).containsOnly(3);
  }

  @Test
  void numbers_between_spaces_are_columns() {
    assertThat(widths("1 2.5 3\n4 5.5 6\n7 8.5 9\n")).containsOnly(3);
  }

  @Test
  void single_quotes_and_backslashes_are_known() {
    assertThat(values("'a, b','it\\'s'\n'c, d','e'\n"))
        .containsExactly("a, b", "it's", "c, d", "e");
    assertThat(values("a,\"say \\\"hi, you\\\"\"\nb,\"x\"\n"))
        .containsExactly("a", "say \"hi, you\"", "b", "x");
    assertThat(values("id,path\n1,C:\\temp\\new\n2,C:\\x\n")).contains("C:\\temp\\new", "C:\\x");
    assertThat(values("name,note\nO'Neil,'tis\nD'Arcy,no\n")).contains("O'Neil", "'tis", "D'Arcy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void any_line_end_ends_a_record(String end) {
    assertThat(widths("a,b\n\"x\ny\",2\n\n3,4".replace("\n", end))).containsExactly(2, 2, 2);
  }

  @Test
  void uneven_rows_keep_the_delimiter() {
    assertThat(widths("a,b,c\n1,2\n1,2,3,4\n1,2,3\n")).containsExactly(3, 2, 4, 3);
  }

  /** Whatever is written in a dialect by its rules is read back, value by value. */
  @Test
  void what_is_written_by_the_rules_is_read_back() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      char delimiter = ",;\t|".charAt(random.nextInt(4));
      List<List<String>> rows = table(random);
      String csv =
          rows.stream()
              .map(
                  row ->
                      row.stream()
                          .map(value -> written(value, delimiter))
                          .collect(Collectors.joining(String.valueOf(delimiter))))
              .collect(Collectors.joining("\r\n"));
      List<String> expected = rows.stream().flatMap(List::stream).toList();
      assertThat(values(csv))
          .as("seed %d, delimiter '%s':\n%s", seed, delimiter, csv)
          .isEqualTo(expected);
    }
  }

  private static List<List<String>> table(Random random) {
    int columns = 2 + random.nextInt(6);
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < 3 + random.nextInt(20); row++) {
      List<String> values = new ArrayList<>();
      for (int column = 0; column < columns; column++) {
        values.add(value(random, column));
      }
      rows.add(values);
    }
    return rows;
  }

  private static String value(Random random, int column) {
    return switch (column % 5) {
      case 0 -> "Name " + random.nextInt(1000);
      case 1 -> random.nextInt(1000) + "." + random.nextInt(100);
      case 2 ->
          List.of("", "cold, clear; deep", "two\r\nlines", "a \"b\" c", "x|y")
              .get(random.nextInt(5));
      case 3 -> "2021-0%d-1%d".formatted(1 + random.nextInt(9), random.nextInt(10));
      default -> "The lake, which is %d m deep, lies high".formatted(random.nextInt(99));
    };
  }

  private static String written(String value, char delimiter) {
    boolean plain = value.chars().noneMatch(c -> c == delimiter || c == '"' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  private static List<Integer> widths(String csv) {
    return read(csv).stream().map(List::size).toList();
  }

  private static List<String> values(String csv) {
    return read(csv).stream().flatMap(List::stream).map(Field::text).toList();
  }

  private static List<List<Field>> read(String csv) {
    Dialect dialect = new Dialects(csv, Deadline.never()).detect();
    Records records = new Records(csv, dialect, Deadline.never());
    List<List<Field>> rows = new ArrayList<>();
    for (Optional<List<Field>> row = records.next(); row.isPresent(); row = records.next()) {
      rows.add(row.get());
    }
    return rows;
  }
}
