package dev.chiffon.ingest.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Page;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.Mutations;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.ParserContract;
import dev.chiffon.ingest.parse.Source;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextParserTest implements ParserContract {
  private static final String LAKES =
      """
      LAKES OF THE VALLEY

      Two of them,
      both cold.

      Upper
      -----
      * deep
        * cold

      1. first
      2) second
      \f
      Chapter 2

          int depth = 12;
          return depth;
      """;

  @Override
  public Parser parser() {
    return new TextParser();
  }

  @Override
  public byte[] sample() {
    return LAKES.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void blank_lines_part_paragraphs_and_wrapped_lines_are_joined() {
    Document document = parse("One\nline.\r\n \r\nTwo.\n\n\n");
    assertThat(document.text()).isEqualTo("One line.\n\nTwo.");
  }

  @Test
  void underlined_lines_are_headings() {
    Document document = parse("Lakes\n=====\nTwo of them.\n\nUpper\n------\n\nCold\n\n-----\n");
    assertThat(document.toMarkdown()).startsWith("# Lakes\n\nTwo of them.\n\n## Upper\n\nCold\n");
  }

  @Test
  void bullets_on_each_line_are_a_list() {
    assertThat(parse("- cold\n- deep\n  and long\n").toMarkdown())
        .isEqualTo("- cold\n- deep and long\n");
    assertThat(parse("- said he\nand went").text()).isEqualTo("- said he and went");
  }

  @Test
  void form_feeds_part_pages() {
    Document document = parse("One.\fTwo.\n\nThree.\f");
    assertThat(document.pages()).extracting(Page::number).containsExactly(1, 2);
    assertThat(document.pageAt(document.text().indexOf("Three"))).hasValue(2);
    assertThat(parse("One.\n").pages()).isEmpty();
  }

  @Test
  void titles_on_lines_of_their_own_are_headings() {
    String text =
        """
        PART ONE

        Chapter IV. The Lake

        It was cold.

        2.1 Depth

        It was deep.

        THE OTHER LAKE

        It was warm.
        """;
    assertThat(parse(text).toMarkdown())
        .isEqualTo(
            """
            # PART ONE

            ## Chapter IV. The Lake

            It was cold.

            ### 2.1 Depth

            It was deep.

            ## THE OTHER LAKE

            It was warm.
            """);
  }

  @Test
  void what_only_resembles_a_title_is_none() {
    String text =
        """
        Chapter 1

        Chapter 2

        chapter and verse

        STOP!

        1. Boil water

        2. Add tea

        It was 2 Lakes.
        """;
    assertThat(parse(text).blocks())
        .filteredOn(Block.Heading.class::isInstance)
        .extracting(block -> block.span().of(parse(text).text()))
        .containsExactly("Chapter 2");
    assertThat(parse(text).toMarkdown()).contains("1. Boil water\n2. Add tea\n");
  }

  @Test
  void items_nest_by_their_indent_and_keep_their_numbers() {
    assertThat(parse("1. one\n   - a\n   - b\n     and c\n2. two\n").toMarkdown())
        .isEqualTo("1. one\n   - a\n   - b and c\n2. two\n");
  }

  @Test
  void indented_lines_begin_paragraphs_and_indented_program_text_is_code() {
    assertThat(parse("  It was\ncold.\n  It was\ndeep.\n").text())
        .isEqualTo("It was cold.\n\nIt was deep.");
    assertThat(parse("Run:\n\n    int a = 1;\n      a++;\n").toMarkdown())
        .isEqualTo("Run:\n\n```\nint a = 1;\n  a++;\n```\n");
  }

  @Test
  void mutated_files_are_read_or_refused() {
    Mutations.requireSurvived(new TextParser(), new Mutations(7).of(1_000, LAKES));
  }

  @Test
  void one_long_line_is_read() {
    String json = "{\"a\": [" + "1, ".repeat(500_000) + "2]}";
    assertThat(parse(json).text()).isEqualTo(json);
  }

  @Test
  void bytes_that_are_no_text_are_refused() {
    byte[] bytes = new byte[10_000];
    new Random(7).nextBytes(bytes);
    assertThatThrownBy(() -> new TextParser().parse(Source.of("a.txt", bytes)))
        .isInstanceOf(IngestException.class)
        .hasFieldOrPropertyWithValue("reason", "UNSUPPORTED");
  }

  @Test
  void a_log_with_colours_is_text() {
    assertThat(parse("\u001b[31mERROR\u001b[0m no disk\n").text()).contains("ERROR");
  }

  @Test
  void code_keeps_its_lines() {
    Source source = Source.of("a.json", "{\n  \"a\": 1\n}\n".getBytes(StandardCharsets.UTF_8));
    assertThat(new CodeParser("json").parse(source).toMarkdown())
        .isEqualTo("```json\n{\n  \"a\": 1\n}\n```\n");
  }

  private static Document parse(String text) {
    return new TextParser().parse(Source.of("a.txt", text.getBytes(StandardCharsets.UTF_8)));
  }
}
