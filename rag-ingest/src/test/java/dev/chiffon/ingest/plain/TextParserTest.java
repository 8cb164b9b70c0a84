package dev.chiffon.ingest.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.Source;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextParserTest {

  @Test
  void blank_lines_part_paragraphs_and_wrapped_lines_are_joined() {
    Document document = parse("One\nline.\r\n \r\nTwo.\fThree.\n\n\n");
    assertThat(document.text()).isEqualTo("One line.\n\nTwo. Three.");
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
