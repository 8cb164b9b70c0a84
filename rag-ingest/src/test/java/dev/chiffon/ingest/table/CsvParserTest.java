package dev.chiffon.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestLimits;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Mutations;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.ParserContract;
import dev.chiffon.ingest.parse.Source;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvParserTest implements ParserContract {
  private static final String LAKES =
      "Lake;Depth;Note\nUpper;12,5;\"cold; clear\"\nLower;9;\"say \"\"hi\"\"\"\n";

  @Override
  public Parser parser() {
    return new CsvParser();
  }

  @Override
  public byte[] sample() {
    return LAKES.getBytes(StandardCharsets.UTF_8);
  }

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
  void only_the_record_with_a_broken_quote_is_read_by_its_line() {
    String csv = "a,b\n\"1, 2\",3\n\"open,4\n" + "\"5, 6\",7\n".repeat(100);
    Block.Table table = table(parse(csv));
    assertThat(table.rows()).hasSize(103).allMatch(row -> row.cells().size() == 2);
  }

  @Test
  void a_million_broken_quotes_are_read_in_linear_time() {
    assertThat(parse("a,b\n" + "\"x,1\n".repeat(100_000)).text()).endsWith("\"x | 1");
  }

  @Test
  void more_text_than_the_limit_allows_is_refused_with_the_rows_before() {
    Source source = Source.of("a.csv", "a,b\n".repeat(100).getBytes(StandardCharsets.UTF_8));
    IngestLimits few = source.limits().with(Limit.CHARACTERS, 50);
    Source limited =
        new Source(source.id(), source.content(), source.metadata(), few, source.deadline());
    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> new CsvParser().parse(limited))
        .satisfies(
            e -> {
              assertThat(e.limit()).contains(Limit.CHARACTERS);
              assertThat(e.partial().orElseThrow().text()).startsWith("a | b\n").hasSize(47);
            });
  }

  @Test
  void lines_above_the_table_are_about_it() {
    String table = "Lake,Depth,Area\nUpper,12,3\nLower,9,4\n";
    String markdown = "| Lake | Depth | Area |\n| --- | --- | --- |\n| Upper | 12 | 3 |";
    assertThat(parse("Report of 2021\n\n" + table).toMarkdown())
        .startsWith("Report of 2021\n\n" + markdown);
    assertThat(parse("# made by hand\n# Lake,Depth,Area\nUpper,12,3\nLower,9,4\n").toMarkdown())
        .startsWith("made by hand\n\n" + markdown);
  }

  @Test
  void records_name_their_values_and_give_long_texts_a_paragraph() {
    String article = "The lake is cold. ".repeat(20).strip();
    Source source =
        Source.of(
            "a.csv",
            "Name,Depth,Body\nUpper,12,%s\nLower,,short\n"
                .formatted(article)
                .getBytes(StandardCharsets.UTF_8));
    assertThat(new CsvParser().records().parse(source).text())
        .isEqualTo("Name: Upper; Depth: 12\n\nBody: " + article + "\n\nName: Lower; Body: short");
  }

  @Test
  void mutated_files_are_read_or_refused() {
    Mutations.requireSurvived(
        new CsvParser(),
        new Mutations(7)
            .of(1_000, LAKES, "'a'\t'b\\'c'\n1\t2\n", "# x\na|b\r1|2\r", "sep=:\n1:2\n"));
  }

  private static Block.Table table(Document document) {
    return (Block.Table) document.blocks().get(0);
  }

  private static Document parse(String csv) {
    return new CsvParser().parse(Source.of("a.csv", csv.getBytes(StandardCharsets.UTF_8)));
  }
}
