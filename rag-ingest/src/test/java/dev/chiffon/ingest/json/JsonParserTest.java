package dev.chiffon.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.ingest.Parsers;
import dev.chiffon.ingest.html.HtmlParser;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestLimits;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Mutations;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.ParserContract;
import dev.chiffon.ingest.parse.Source;
import dev.chiffon.ingest.plain.MarkdownParser;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonParserTest implements ParserContract {
  private static final String LAKES =
      """
      {
        "name": "Lakes",
        "upper": {"depth": 12.50, "cold": true, "fish": ["trout", "char"], "owner": null},
        "lower": {"depth": 9, "outflow": {"name": "Brook"}},
        "visits": [
          {"year": 2021, "people": 120},
          {"year": 2022, "people": 140, "note": "wet | cold"}
        ],
        "count": 2
      }
      """;

  @Override
  public Parser parser() {
    return new JsonParser();
  }

  @Override
  public byte[] sample() {
    return LAKES.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void objects_become_sections_and_arrays_of_flat_objects_tables() {
    assertThat(parse(LAKES).toMarkdown())
        .isEqualTo(
            """
            - name: Lakes
            - count: 2

            ## upper

            - depth: 12.50
            - cold: true
            - fish: trout, char

            ## lower

            - depth: 9

            ### outflow

            - name: Brook

            ## visits

            | year | people | note |
            | --- | --- | --- |
            | 2021 | 120 |  |
            | 2022 | 140 | wet \\| cold |
            """);
  }

  @Test
  void lines_and_arrays_of_unlike_objects_are_sections_called_by_their_title_or_number() {
    String markdown = "## Upper\n\n- title: Upper\n\n## record 2\n\n- depth: 9\n";
    assertThat(parse("{\"title\": \"Upper\"}\n{\"depth\": 9}\n").toMarkdown()).isEqualTo(markdown);
    assertThat(parse("[{\"title\": \"Upper\"}, {\"a\": {\"b\": 9}}]").toMarkdown())
        .isEqualTo("## Upper\n\n- title: Upper\n\n## item 2\n\n### a\n\n- b: 9\n");
  }

  @Test
  void long_texts_are_paragraphs() {
    String sentence = "The lake stays cold until the end of June. ".repeat(5).strip();
    Document document = parse("{\"body\": \"%s\\n\\nEnd.\"}".formatted(sentence));
    assertThat(document.toMarkdown()).isEqualTo("body: " + sentence + "\n\nEnd.\n");
  }

  @Test
  void names_deeper_than_headings_go_are_nested_items() {
    String json = "{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":{\"f\":{\"g\":{\"h\":1}}}}}}}}";
    assertThat(parse(json).toMarkdown()).endsWith("###### e\n\n- f\n  - g\n    - h: 1\n");
  }

  @Test
  void no_value_is_lost_and_numbers_stay_as_written() {
    assertThat(parse("{\"a\": 1.10, \"a\": 12345678901234567890123, \"b\": NaN}").text())
        .isEqualTo("a: 1.10\na: 12345678901234567890123\nb: NaN");
    assertThat(parse("[1, [2, 3], {\"x\": [4, {\"y\": [[5]]}]}, \"six\"]").text())
        .contains("1", "2", "3", "4", "5", "six");
    assertThat(parse("[[1, 2], [3, null]]").text()).isEqualTo("1 | 2\n3");
    assertThat(parse("\"alone\"").text()).isEqualTo("alone");
  }

  @Test
  void liberties_of_json5_are_taken() {
    assertThat(parse("// lakes\n{name: 'Upper', /* m */ depth: +.5,}").text())
        .isEqualTo("name: Upper\ndepth: .5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "windows-1252"})
  void any_encoding_is_read_with_and_without_its_mark(String name) {
    Charset charset = Charset.forName(name);
    String json = "{\"name\": \"Café am See\"}";
    assertThat(parse(json.getBytes(charset)).text()).isEqualTo("name: Café am See");
    if (name.startsWith("UTF")) {
      assertThat(parse(("\uFEFF" + json).getBytes(charset)).text()).isEqualTo("name: Café am See");
    }
  }

  @Test
  void a_file_that_breaks_off_says_where_and_what_was_read() {
    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> parse("{\"a\": 1,\n \"b\": {\"c\": [2, 3, "))
        .withMessageStartingWith("line 2, column ")
        .satisfies(
            e -> {
              assertThat(e.reason()).isEqualTo("CORRUPT");
              assertThat(e.partial().orElseThrow().text()).isEqualTo("a: 1\n\nb\n\nc: 2, 3");
            });
  }

  @Test
  void nesting_and_size_are_limited() {
    refused("[".repeat(501) + "1" + "]".repeat(501), IngestLimits.defaults(), Limit.DEPTH);
    refused("[".repeat(100_000), IngestLimits.defaults().with(Limit.DEPTH, 5_000), Limit.DEPTH);
    refused("[[1],[1],[1]]", IngestLimits.defaults().with(Limit.BLOCKS, 3), Limit.BLOCKS);
    refused("[\"1234\"]", IngestLimits.defaults().with(Limit.CHARACTERS, 3), Limit.CHARACTERS);
    assertThat(parse("[".repeat(499) + "1" + "]".repeat(499)).text()).contains("1");
  }

  @Test
  void what_is_empty_has_no_document() {
    for (String json : List.of("{}", "[]", "null", "{\"a\": [{}, \"\", {\"b\": null}]}", " ")) {
      assertThatExceptionOfType(IngestException.class)
          .isThrownBy(() -> parse(json))
          .satisfies(e -> assertThat(e.reason()).isEqualTo("EMPTY"));
    }
  }

  @Test
  void fields_become_title_text_and_metadata() {
    JsonParser parser =
        new JsonParser()
            .title("/meta/name")
            .text("/body", new MarkdownParser())
            .text("/page", new HtmlParser())
            .metadata("/year")
            .metadata("/share")
            .metadata("/tags")
            .metadata("/open")
            .metadata("/file_name");
    String json =
        """
        {"meta": {"name": "Lakes"}, "body": "# Upper\\n\\n- cold", "page": "<p>Café</p>",
         "year": 2021, "share": 0.5, "tags": ["a", "b"], "open": false, "file_name": "x", "z": 1}
        """;
    Document document = parser.parse(Source.of("a.json", json.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.toMarkdown()).isEqualTo("# Lakes\n\n## Upper\n\n- cold\n\nCafé\n");
    assertThat(document.title()).contains("Lakes");
    assertThat(document.metadata().values())
        .containsEntry("year", 2021L)
        .containsEntry("share", 0.5)
        .containsEntry("tags", List.of("a", "b"))
        .containsEntry("open", "false")
        .containsEntry("file_name", "a.json");
  }

  @Test
  void fields_are_looked_for_in_each_record() {
    String json = "[{\"n\": \"A\", \"t\": \"one\"}, {\"n\": \"B\", \"t\": {\"x\": 2}}]";
    Document document =
        new JsonParser()
            .title("/n")
            .text("/t")
            .parse(Source.of("a.json", json.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.toMarkdown()).isEqualTo("## A\n\none\n\n## B\n\n- x: 2\n");
  }

  @Test
  void what_is_no_json_pointer_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new JsonParser().title("name"))
        .withMessage("need a JSON pointer such as /body, got 'name'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "a.jsonl", "a.ndjson", "a.geojson"})
  void files_of_json_are_known_by_their_names(String name) {
    Source source =
        Source.of(name, "{\"title\": \"Upper\"}\n{\"b\": 2}\n".getBytes(StandardCharsets.UTF_8));
    assertThat(Parsers.standard().parse(source).toMarkdown())
        .startsWith("## Upper\n\n- title: Upper");
  }

  @Test
  void mutated_files_are_read_or_refused() {
    Mutations.requireSurvived(
        new JsonParser(),
        new Mutations(7)
            .of(2_000, LAKES, "[[1, 2], [3, {\"a\": \"\\u00e9\"}]]", "{\"a\":1}\n{\"b\":2}\n"));
  }

  private static void refused(String json, IngestLimits limits, Limit limit) {
    Source.Content content = new Source.Content(json.getBytes(StandardCharsets.UTF_8));
    Source source = new Source("a", content, Metadata.empty(), limits, Deadline.never());
    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> new JsonParser().parse(source))
        .satisfies(e -> assertThat(e.limit()).contains(limit));
  }

  private static Document parse(String json) {
    return parse(json.getBytes(StandardCharsets.UTF_8));
  }

  private static Document parse(byte[] json) {
    return new JsonParser().parse(Source.of("a.json", json));
  }
}
