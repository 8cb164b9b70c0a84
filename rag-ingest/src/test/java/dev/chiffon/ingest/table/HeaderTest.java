package dev.chiffon.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderTest {

  @Test
  void names_above_numbers_are_a_header_even_if_one_stands_twice() {
    assertThat(isHeader("Lake,Depth,Depth", "Upper,1,2", "Lower,3,4")).isTrue();
    assertThat(isHeader("Depth", "1", "n/a", "2", "3", "4", "5", "6")).isTrue();
  }

  @Test
  void years_above_other_numbers_are_a_header() {
    assertThat(isHeader("Lake,2019,2020", "Upper,1.5,2.5", "Lower,3,4")).isTrue();
    assertThat(isHeader("Lake,2019", "Upper,2020", "Lower,2021")).isFalse();
  }

  @Test
  void numbers_above_numbers_are_none() {
    assertThat(isHeader("Upper,12", "Lower,9", "Inner,7")).isFalse();
    assertThat(isHeader("1,2,3", "a,b,c", "d,e,f")).isFalse();
  }

  @Test
  void among_texts_only_short_names_that_differ_are_a_header() {
    assertThat(isHeader("Lake,Note", "Upper,cold", "Lower,warm")).isTrue();
    assertThat(isHeader("a,a", "b,c")).isFalse();
    assertThat(isHeader("The lake is cold. ".repeat(6) + ",x", "b,c")).isFalse();
    assertThat(isHeader(",Note", "Upper,cold")).isTrue();
    assertThat(isHeader("a,b")).isFalse();
  }

  private static boolean isHeader(String... rows) {
    List<List<Field>> records = Arrays.stream(rows).map(HeaderTest::fields).toList();
    return new Header(records.get(0), records.subList(1, records.size())).isThere();
  }

  private static List<Field> fields(String row) {
    return Arrays.stream(row.split(",", -1)).map(text -> new Field(text, false)).toList();
  }
}
