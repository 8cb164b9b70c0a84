package dev.chiffon.ingest.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.ingest.parse.Mutations;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.ParserContract;
import dev.chiffon.ingest.parse.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownParserTest implements ParserContract {
  private static final String LAKES =
      """
      ---
      tags: [a, 'b']
      ---
      # Lakes
      1. one
         - [x] *two*
      > `code` <b>bold</b> [^1]

      | a | b |
      | - | - |
      | \\| | 2 |

      ```java
      int a;
      ```
      [^1]: note
      """;

  @Override
  public Parser parser() {
    return new MarkdownParser();
  }

  @Override
  public byte[] sample() {
    return LAKES.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void blocks_are_kept_as_they_stand() {
    String markdown =
        """
        # Lakes

        Two of them.

        ## Upper

        - cold
          - in June
        - deep

        Numbered:

        3. third
        4. fourth

        ```java
        int depth;
        ```

        | Lake | Depth |
        | --- | --- |
        | Upper | 12 |
        """;
    assertThat(parse(markdown).toMarkdown()).isEqualTo(markdown);
  }

  @Test
  void inline_marks_are_dropped_and_their_text_kept() {
    assertThat(
            parse("A *soft*\nbreak, [a **link**](x), ![a picture](y), `code`, a<br>b, &amp; \\*")
                .text())
        .isEqualTo("A soft break, a link, a picture, code, a b, & *");
  }

  @Test
  void underlined_headings_and_indented_code_are_known() {
    Document document = parse("Lakes\n=====\n\nUpper\n---\n\n    a\n      b\n");
    assertThat(document.toMarkdown()).isEqualTo("# Lakes\n\n## Upper\n\n```\na\n  b\n```\n");
  }

  @Test
  void front_matter_becomes_metadata() {
    Document document =
        parse(
            """
            ---
            title: "Lakes: a guide"
            author: A. Writer # who
            tags: [a, "b, c"]
            year: 2021
            aliases:
              - Seen
              - 'Lacs'
            summary: >
              Cold
              and deep.
            empty: null
            nested:
              key: value
            file_name: other.md
            ---
            Text
            """);
    Metadata metadata = document.metadata();
    assertThat(document.text()).isEqualTo("Text");
    assertThat(document.title()).contains("Lakes: a guide");
    assertThat(metadata.get("author")).contains("A. Writer");
    assertThat(metadata.get("tags")).contains(List.of("a", "b, c"));
    assertThat(metadata.get("year")).contains(2021L);
    assertThat(metadata.get("aliases")).contains(List.of("Seen", "Lacs"));
    assertThat(metadata.get("summary")).contains("Cold and deep.");
    assertThat(metadata.get("empty")).isEmpty();
    assertThat(metadata.get("nested")).isEmpty();
    assertThat(metadata.get("key")).isEmpty();
    assertThat(metadata.get(Metadata.FILE_NAME)).contains("a.md");
  }

  @Test
  void front_matter_may_be_toml() {
    String markdown =
        """
        +++
        title = "Lakes"
        weight = 1.5
        tags = ['a', 'b']
        [extra]
        x = 1
        +++
        Text
        """;
    Metadata metadata = parse(markdown).metadata();
    assertThat(metadata.get("title")).contains("Lakes");
    assertThat(metadata.get("weight")).contains(1.5);
    assertThat(metadata.get("tags")).contains(List.of("a", "b"));
    assertThat(metadata.get("x")).isEmpty();
  }

  @Test
  void footnotes_of_one_word_or_more_are_kept() {
    assertThat(
            parse("Cold[^1] and ~~warm~~ deep[^n].\n\n[^1]: June\n[^n]: Twelve metres.\n").text())
        .isEqualTo("Cold[^1] and warm deep[^n].\n\n[^1]: June\n\n[^n]: Twelve metres.");
  }

  @Test
  void mutated_files_are_read_or_refused() {
    Mutations.requireSurvived(new MarkdownParser(), new Mutations(7).of(1_000, LAKES));
  }

  @Test
  void a_rule_at_the_head_is_no_front_matter() {
    assertThat(parse("---\n\nText\n").text()).isEqualTo("Text");
  }

  @Test
  void html_blocks_are_read_and_comments_dropped() {
    Document document =
        parse("<!-- no -->\n\n<table><tr><th>a<th>b<tr><td>1<td>2</table>\n\n<p>x</p>\n");
    assertThat(document.blocks()).hasSize(2);
    assertThat(document.blocks().get(0)).isInstanceOf(Block.Table.class);
    assertThat(document.text()).isEqualTo("a | b\n1 | 2\n\nx");
  }

  @Test
  void deep_nesting_does_not_overflow_the_stack() {
    assertThat(parse(">".repeat(10_000) + " deep").text()).endsWith("deep");
    assertThat(parse("- ".repeat(10_000) + "deep").text()).endsWith("deep");
    assertThat(parse("*a **b ".repeat(10_000)).text()).startsWith("*a");
    assertThat(parse("[".repeat(50_000) + "deep").text()).endsWith("deep");
  }

  private static Document parse(String markdown) {
    return new MarkdownParser().parse(Source.of("a.md", markdown.getBytes(StandardCharsets.UTF_8)));
  }
}
