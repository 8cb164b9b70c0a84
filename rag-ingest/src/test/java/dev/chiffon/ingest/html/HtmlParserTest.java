package dev.chiffon.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestLimits;
import dev.chiffon.ingest.parse.Source;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlParserTest {
  private static final String SENTENCE =
      "The lake is the largest of the valley, and its water stays cold until late in June. ";

  @Test
  void title_becomes_metadata_and_headings_keep_their_level() {
    Document page =
        parse(
            """
            <title>Lakes</title><h1>Lakes of <br>the valley</h1><p>Two.</p><h3><button>Depth</button></h3>
            """);
    assertThat(page.title()).contains("Lakes");
    assertThat(page.toMarkdown()).isEqualTo("# Lakes of the valley\n\nTwo.\n\n### Depth\n");
  }

  @Test
  void two_line_breaks_part_paragraphs_and_one_does_not() {
    assertThat(texts(parse("<p>One<br>line.<br> <br>Another <b>one</b>.</p>Loose<div>text</div>")))
        .containsExactly("One line.", "Another one.", "Loose", "text");
  }

  @Test
  void lists_keep_depth_and_numbers() {
    Document page =
        parse(
            """
            <ol start=3><li>three<ul><li><p>inner</p></ul><li value=7>seven<li>eight</ol>
            <dl><dt>Term<dd>What it means</dl>
            """);
    assertThat(page.toMarkdown())
        .isEqualTo(
            """
            3. three
               - inner
            7. seven
            8. eight
            - Term
              - What it means
            """);
  }

  @Test
  void a_later_paragraph_of_an_item_is_a_paragraph() {
    Document page = parse("<ul><li><p>First.</p><p>Second.</p></li></ul>");
    assertThat(page.blocks().get(0)).isInstanceOf(Block.ListItem.class);
    assertThat(page.blocks().get(1)).isInstanceOf(Block.Paragraph.class);
  }

  @Test
  void tables_are_grids_with_header_rows_and_spans() {
    Document page =
        parse(
            """
            <table><caption>Depths</caption>
            <tr><th>Lake<th colspan=2>Metres
            <tr><td rowspan=2>Upper<td>12<td>14
            <tr><td>13<td>15
            </table>
            """);
    Block.Table table = (Block.Table) page.blocks().get(1);
    assertThat(table.headerRows()).isEqualTo(1);
    assertThat(table.rows().get(0).cells().get(1).columns()).isEqualTo(2);
    assertThat(table.rows().get(1).cells().get(0).rows()).isEqualTo(2);
    assertThat(table.rows().get(2).cells().get(0).column()).isEqualTo(1);
    assertThat(texts(page)).containsExactly("Depths", "Lake | Metres\nUpper | 12 | 14\n13 | 15");
  }

  @Test
  void layout_tables_are_unwrapped() {
    Document page =
        parse("<table><tr><td>Home<td><h2>News</h2><p>" + SENTENCE.repeat(8) + "</table>");
    assertThat(page.blocks()).noneMatch(Block.Table.class::isInstance);
    assertThat(page.blocks()).anyMatch(Block.Heading.class::isInstance);
  }

  @Test
  void a_span_wider_than_the_table_is_cut() {
    Document page =
        parse(
            "<table><tr><th rowspan=65534 colspan=99999>a<th>b<tr><td>c<td rowspan=0>d<tr><td>e"
                + "</table>");
    Block.Table table = (Block.Table) page.blocks().get(0);
    assertThat(table.rows().get(0).cells().get(0).rows()).isEqualTo(3);
    assertThat(page.text()).isEqualTo("a | b\nc | d\ne");
  }

  @Test
  void code_keeps_its_lines_and_the_language_of_its_class() {
    Document page =
        parse("<pre><code class='hljs language-java'>int a;\n  <b>int</b> b;</code></pre>");
    assertThat(page.toMarkdown()).isEqualTo("```java\nint a;\n  int b;\n```\n");
  }

  @Test
  void figure_captions_are_captions() {
    Document page = parse("<figure><img alt=x><figcaption>The <p>lake</p></figcaption></figure>");
    assertThat(page.blocks()).hasSize(1).allMatch(Block.Caption.class::isInstance);
    assertThat(page.text()).isEqualTo("The lake");
  }

  @Test
  void what_is_hidden_is_dropped() {
    Document page =
        parse(
            """
            <p>Seen</p><script>a()</script><style>b{}</style><template>c</template><p hidden>d</p>
            <p aria-hidden=true>e</p><p style="color:red; DISPLAY : none">f</p><!-- g -->
            <p style="visibility:hidden">h</p><select><option>i</select><dialog>j</dialog>
            """);
    assertThat(page.text()).isEqualTo("Seen");
  }

  @Test
  void boilerplate_around_clear_content_is_dropped() {
    Document page =
        parse(
            """
            <header>Site name</header><nav><a href=a>Home</a></nav><h1>Lakes</h1>
            <div id=wrap><article><header>By a writer</header><p>%s</p>
            <div class="share-buttons">Tell others</div><ul><li><a href=b>More</a></ul></article></div>
            <aside>Weather</aside><div class=cookieBanner>We use cookies</div><footer>2026</footer>
            """
                .formatted(SENTENCE.repeat(6)));
    assertThat(texts(page)).containsExactly("Lakes", "By a writer", SENTENCE.repeat(6).strip());
  }

  @Test
  void content_is_found_where_no_element_marks_it() {
    Document page =
        parse(
            """
            <div><a href=a>Home</a> <a href=b>News</a></div>
            <div><div><h2>Lakes</h2><p>%s</p><p>%s</p></div><div>Rate this page</div></div>
            """
                .formatted(SENTENCE.repeat(3), SENTENCE.repeat(2)));
    assertThat(texts(page))
        .containsExactly("Lakes", SENTENCE.repeat(3).strip(), SENTENCE.repeat(2).strip());
  }

  @Test
  void a_page_of_little_text_is_taken_whole() {
    assertThat(texts(parse("<nav><a href=a>Home</a></nav><p>Closed.</p>")))
        .containsExactly("Home", "Closed.");
  }

  @Test
  void text_is_returned_even_if_all_of_it_is_hidden() {
    assertThat(parse("<body style='display:none'><p>Shown by a script.</p>").text())
        .isEqualTo("Shown by a script.");
    assertThat(parse("<p hidden>Shown by a script.</p>").text()).isEqualTo("Shown by a script.");
  }

  @Test
  void xhtml_with_an_empty_title_is_read() {
    String page = "<?xml version='1.0'?><html><head><title/></head><body><p>Text</p></body></html>";
    assertThat(parse(page).text()).isEqualTo("Text");
    assertThat(parse(page).title()).isEmpty();
  }

  @Test
  void no_entity_of_the_page_is_resolved() {
    String page =
        "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><html><body><p>a &x; b</p>";
    assertThat(parse(page).text()).endsWith("a &x; b");
  }

  @Test
  void a_page_without_text_is_empty() {
    assertThatThrownBy(() -> parse("<html><script>x()</script></html>"))
        .isInstanceOf(IngestException.class)
        .hasFieldOrPropertyWithValue("reason", "EMPTY");
  }

  @Test
  void declared_and_undeclared_encodings_are_read() {
    Charset western = Charset.forName("windows-1252");
    assertThat(parse("<meta charset=windows-1252><p>café €</p>", western).text())
        .isEqualTo("café €");
    assertThat(parse("<meta charset=utf-8><p>déjà vu, à côté, café</p>", western).text())
        .isEqualTo("déjà vu, à côté, café");
    assertThat(parse("<p>café</p>", StandardCharsets.UTF_8).text()).isEqualTo("café");
    assertThat(parse("<p>caf\u00e9 au lait</p>", StandardCharsets.UTF_16LE).text())
        .isEqualTo("café au lait");
  }

  @Test
  void what_the_server_says_of_the_encoding_comes_before_the_page_and_after_a_mark() {
    Charset cyrillic = Charset.forName("windows-1251");
    String page = "<meta charset=windows-1252><p>озеро</p>";
    Metadata said = Metadata.empty().with(HtmlParser.CHARSET, "windows-1251");
    assertThat(new HtmlParser().parse(source(page.getBytes(cyrillic), said)).text())
        .isEqualTo("озеро");
    byte[] marked = ("\uFEFF" + page).getBytes(StandardCharsets.UTF_8);
    assertThat(new HtmlParser().parse(source(marked, said)).text()).isEqualTo("озеро");
  }

  @Test
  void reversed_lists_count_down_and_cells_keep_their_lists() {
    Document page =
        parse(
            """
            <ol reversed><li>b<li>a</ol>
            <table><tr><th>Bird<th>Lives<tr><td>Teal<td><ol start=2><li>Pond<li>Marsh</ol>
            <tr><td>Duck<td><img alt=yes></table>
            """);
    assertThat(page.text()).isEqualTo("b\na\n\nBird | Lives\nTeal | 2. Pond 3. Marsh\nDuck | yes");
    assertThat(page.toMarkdown()).startsWith("2. b\n1. a\n");
  }

  @Test
  void reading_a_page_ends_with_the_deadline() {
    byte[] page = "<p>text</p>".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    Source source =
        new Source(
            "page.html",
            new Source.Content(page),
            Metadata.empty(),
            IngestLimits.defaults(),
            Deadline.after(Duration.ZERO));
    assertThatThrownBy(() -> new HtmlParser().parse(source))
        .isInstanceOf(DeadlineExceededException.class);
  }

  @Test
  void deep_nesting_does_not_overflow_the_stack() {
    for (String tag : List.of("div", "ul><li", "table><tr><td", "b", "p><b><i")) {
      int levels = tag.equals("div") ? 100_000 : 5_000;
      String page = ("<" + tag + ">").repeat(levels) + "deep";
      assertThat(parse(page).text()).isEqualTo("deep");
    }
  }

  private static List<String> texts(Document document) {
    return document.blocks().stream().map(b -> b.span().of(document.text())).toList();
  }

  private static Source source(byte[] bytes, Metadata metadata) {
    return new Source(
        "page.html",
        new Source.Content(bytes),
        metadata,
        IngestLimits.defaults(),
        Deadline.never());
  }

  private static Document parse(String html) {
    return parse(html, StandardCharsets.UTF_8);
  }

  private static Document parse(String html, Charset charset) {
    return new HtmlParser().parse(Source.of("page.html", html.getBytes(charset)));
  }
}
