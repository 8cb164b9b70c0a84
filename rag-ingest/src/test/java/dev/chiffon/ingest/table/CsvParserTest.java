package dev.chiffon.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestLimits;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Source;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvParserTest {

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t', '|'})
  void the_delimiter_is_found(char delimiter) {
    String csv =
        "Lake,Depth,Note\nUpper,12,\"cold, clear\"\nLower,9,dark\n".replace(',', delimiter);
    Document document = parse(csv);
    Block.Table table = table(document);
    assertThat(table.headerRows()).isEqualTo(1);
    assertThat(table.rows()).hasSize(3).allMatch(row -> row.cells().size() == 3);
    assertThat(document.text()).startsWith("Lake | Depth | Note\nUpper | 12 | cold");
  }

  @Test
  void a_comma_in_a_text_is_not_taken_for_the_delimiter() {
    Document document = parse("name;text\na;one, two\nb;one, two, three\nc;none\n");
    assertThat(table(document).rows()).allMatch(row -> row.cells().size() == 2);
  }

  @Test
  void a_spreadsheets_hint_is_followed() {
    assertThat(parse("sep=:\na:1,5\nb:2,5\n").text()).isEqualTo("a | 1,5\nb | 2,5");
  }

  @Test
  void numbers_repeated_names_or_a_lone_row_are_no_header() {
    assertThat(table(parse("1,2\na,b\n")).headerRows()).isZero();
    assertThat(table(parse("a,a\nb,c\n")).headerRows()).isZero();
    assertThat(table(parse("a,b\n")).headerRows()).isZero();
  }

  @Test
  void rows_of_other_lengths_and_empty_cells_keep_their_columns() {
    Document document = parse("a,b,c\n1\n,2,,4\n");
    assertThat(document.text()).isEqualTo("a | b | c\n1\n2 | 4");
    assertThat(table(document).rows().get(2).cells().get(1).column()).isEqualTo(3);
  }

  @Test
  void line_breaks_inside_quotes_belong_to_the_cell() {
    assertThat(parse("a,b\n\"one\ntwo\",\"say \"\"hi\"\"\"\n").text())
        .isEqualTo("a | b\none two | say \"hi\"");
  }

  @Test
  void malformed_quotes_lose_no_text() {
    assertThat(parse("a,b\n\"open,1\nx,2\ny,3\n").text())
        .isEqualTo("a | b\n\"open | 1\nx | 2\ny | 3");
    assertThat(parse("a,b\n\"q\" rest,1\nx,2\n").text()).isEqualTo("a | b\n\"q\" rest | 1\nx | 2");
  }

  @Test
  void a_single_column_is_a_table() {
    assertThat(table(parse("Sector\nHealth\nSales\n")).rows()).hasSize(3);
  }

  @Test
  void more_text_than_the_limit_allows_is_refused() {
    Source source = Source.of("a.csv", "a,b\n".repeat(100).getBytes(StandardCharsets.UTF_8));
    IngestLimits few = source.limits().with(Limit.CHARACTERS, 50);
    Source limited =
        new Source(source.id(), source.content(), source.metadata(), few, source.deadline());
    assertThatThrownBy(() -> new CsvParser().parse(limited))
        .isInstanceOf(IngestException.class)
        .hasFieldOrPropertyWithValue("reason", "LIMIT_EXCEEDED");
  }

  private static Block.Table table(Document document) {
    return (Block.Table) document.blocks().get(0);
  }

  private static Document parse(String csv) {
    return new CsvParser().parse(Source.of("a.csv", csv.getBytes(StandardCharsets.UTF_8)));
  }
}
