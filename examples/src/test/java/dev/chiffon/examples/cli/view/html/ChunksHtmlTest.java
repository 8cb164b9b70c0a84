package dev.chiffon.examples.cli.view.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.chunk.ChunkSize;
import dev.chiffon.core.chunk.FixedSizeChunker;
import dev.chiffon.core.chunk.RandomDocuments;
import dev.chiffon.core.chunk.StructuralChunker;
import dev.chiffon.core.chunk.WordTokens;
import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Box;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Layout;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Page;
import dev.chiffon.core.data.Part;
import dev.chiffon.core.data.Region;
import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class ChunksHtmlTest {
  private static final ChunkSize SIZE = new ChunkSize(12, 20, WordTokens.COUNTER);
  private static final String HOSTILE =
      "</div><script>alert(1)</script> <img src=x onerror=alert(2)> \" onclick=\" &amp; \u0000";

  @Test
  void every_kind_of_block_is_shown_with_its_text() {
    Element page = page(everything());
    assertThat(page.select(".block").eachAttr("class"))
        .containsExactly(
            "block furniture",
            "block heading",
            "block paragraph",
            "block item",
            "block item",
            "block caption",
            "block table",
            "block code");
    assertThat(page.select(".label span").eachText())
        .containsExactly(
            "furniture",
            "heading 2",
            "paragraph",
            "item",
            "item, depth 2",
            "caption",
            "table",
            "code, java");
    assertThat(page.select(".block.item .bullet").eachText()).containsExactly("3.", "•");
    assertThat(page.expectFirst(".block.code .text").wholeText()).isEqualTo("a();\n  b();");
  }

  @Test
  void a_table_has_its_header_cells_and_spans() {
    Element table = page(everything()).expectFirst(".block.table table");
    assertThat(table.select("th").eachText()).containsExactly("Rent and food");
    assertThat(table.select("th").attr("colspan")).isEqualTo("2");
    assertThat(table.select("tr:last-child td").eachText()).containsExactly("700", "90");
  }

  @Test
  void pages_parts_and_repeated_headers_are_marked() {
    String rows = "a | b\n" + "one two three | four five six\n".repeat(8).strip();
    Draft draft = new Draft();
    draft.addTable(rows);
    Layout layout =
        new Layout(
            List.of(new Page(7, new Span(0, rows.length()))),
            List.of(new Part(Part.Kind.SHEET, 1, "Costs", new Span(0, rows.length()))),
            List.of());
    Element page = page(draft.build(layout));
    assertThat(page.select(".mark.page").eachText()).containsExactly("page 7");
    assertThat(page.select(".mark.part").text()).contains("sheet 1").contains("Costs");
    assertThat(page.select(".mark .repeated")).isNotEmpty();
    assertThat(page.select(".mark .repeated").get(0).text()).endsWith("a | b");
  }

  @Test
  void each_chunk_begins_at_a_border_with_its_id_and_tokens() {
    for (long seed = 1; seed <= 20; seed++) {
      Document document = RandomDocuments.of(seed);
      requireBorders(document, new StructuralChunker(SIZE).withOverlap(1).chunk(document));
      requireBorders(document, new FixedSizeChunker(SIZE).withOverlap(5).chunk(document));
    }
  }

  @Test
  void all_text_of_a_document_is_shown_once() {
    for (long seed = 1; seed <= 20; seed++) {
      Document document = RandomDocuments.of(seed);
      Element page = page(document);
      page.select(".mark, .label, .bullet").remove();
      assertThat(letters(page.expectFirst(".document").wholeText()))
          .as("seed %d", seed)
          .isEqualTo(letters(document.text()));
    }
  }

  @Test
  void boxes_lead_to_their_blocks() {
    Document plain = everything();
    List<Region> regions =
        plain.blocks().stream()
            .map(block -> new Region(block.span(), 1, box(block.span().start())))
            .toList();
    Layout layout = new Layout(plain.pages(), List.of(), regions);
    Element page = page(new Document("d", plain.text(), plain.blocks(), layout, Metadata.empty()));
    assertThat(page.select("svg a rect")).hasSameSizeAs(plain.blocks());
    for (Element link : page.select("a[href^=#]")) {
      assertThat(page.getElementById(link.attr("href").substring(1))).as("%s", link).isNotNull();
    }
  }

  @Test
  void what_a_document_says_is_never_markup() {
    Draft draft = new Draft();
    draft.add(HOSTILE, span -> new Block.Heading(span, 1));
    draft.add(HOSTILE, span -> new Block.Code(span, "\"><script>"));
    draft.add(HOSTILE, Block.Furniture::new);
    draft.addTable(HOSTILE + "\n" + (HOSTILE + "\n").repeat(9).strip());
    Layout layout =
        new Layout(
            List.of(), List.of(new Part(Part.Kind.SHEET, 1, HOSTILE, new Span(0, 9))), List.of());
    Document plain = draft.build(layout);
    Metadata metadata = Metadata.empty().with(HOSTILE, HOSTILE);
    Document hostile =
        new Document(HOSTILE, plain.text(), plain.blocks(), plain.layout(), metadata);
    Element page = page(hostile);
    assertThat(page.select("script, img, iframe, link, object, embed, base, form")).isEmpty();
    assertThat(page.getAllElements())
        .allSatisfy(
            element ->
                assertThat(element.attributes())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    assertThat(page.select("[src], [href]:not([href^=#])")).isEmpty();
    assertThat(page.wholeText()).contains("</div><script>alert(1)</script>").doesNotContain("\0");
  }

  @Test
  void the_page_may_load_and_run_nothing() {
    Element page = page(everything());
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none';")
        .doesNotContain("script-src");
    assertThat(page.select("style").html()).doesNotContain("url(").doesNotContain("@import");
  }

  @Test
  void the_page_is_well_formed() {
    Parser parser = Parser.htmlParser().setTrackErrors(10);
    Document document = everything();
    parser.parseInput(html(document, new StructuralChunker(SIZE).chunk(document)), "");
    assertThat(parser.getErrors()).isEmpty();
  }

  @Test
  void a_document_without_text_has_a_page_too() {
    assertThat(page(Document.ofText("empty", "")).select(".facts li").eachText()).isEmpty();
  }

  private static void requireBorders(Document document, List<Chunk> chunks) {
    Element page = Jsoup.parse(html(document, chunks));
    assertThat(page.select(".mark.chunk").eachAttr("data-chunk"))
        .isEqualTo(chunks.stream().map(Chunk::id).toList());
    assertThat(page.select(".mark.chunk .tokens").eachText())
        .isEqualTo(
            chunks.stream().map(c -> WordTokens.COUNTER.count(c.text()) + " tokens").toList());
  }

  private static String letters(String text) {
    return HtmlPage.visible(text).replaceAll("[\\s|\uFFFD]", "");
  }

  private static Box box(float top) {
    return new Box(10, top, 20, top + 5);
  }

  private static Element page(Document document) {
    return Jsoup.parse(html(document, new StructuralChunker(SIZE).chunk(document)));
  }

  private static String html(Document document, List<Chunk> chunks) {
    return ChunksHtml.of(document, chunks, WordTokens.COUNTER);
  }

  private static Document everything() {
    Draft draft = new Draft();
    draft.add("Report of May", Block.Furniture::new);
    draft.add("Costs", span -> new Block.Heading(span, 2));
    draft.add("These are the costs:", Block.Paragraph::new);
    draft.add("Rent", span -> new Block.ListItem(span, 1, OptionalInt.of(3)));
    draft.add("Garage", span -> new Block.ListItem(span, 2, OptionalInt.empty()));
    draft.add("Table 1", Block.Caption::new);
    Span header = draft.span("Rent and food\n700 | 90");
    int start = header.start();
    Block.Row head =
        new Block.Row(
            new Span(start, start + 13),
            List.of(new Block.Cell(new Span(start, start + 13), 0, 2, 1)));
    Block.Row row =
        new Block.Row(
            new Span(start + 14, start + 22),
            List.of(
                new Block.Cell(new Span(start + 14, start + 17), 0, 1, 1),
                new Block.Cell(new Span(start + 20, start + 22), 1, 1, 1)));
    draft.blocks.add(new Block.Table(header, 1, List.of(head, row)));
    draft.add("a();\n  b();", span -> new Block.Code(span, "java"));
    return draft.build(Layout.ofPages(List.of(new Page(1, new Span(0, draft.text.length())))));
  }

  /** A document while it is written. */
  private static final class Draft {
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();

    Span span(String content) {
      text.append(text.isEmpty() ? "" : "\n\n");
      Span span = new Span(text.length(), text.length() + content.length());
      text.append(content);
      return span;
    }

    void add(String content, Function<Span, Block> block) {
      blocks.add(block.apply(span(content)));
    }

    /** Adds a table of one column, whose first row is its header. */
    void addTable(String lines) {
      Span table = span(lines);
      List<Block.Row> rows = new ArrayList<>();
      int start = table.start();
      for (String line : lines.split("\n", -1)) {
        Span row = new Span(start, start + line.length());
        rows.add(new Block.Row(row, List.of(new Block.Cell(row, 0, 1, 1))));
        start += line.length() + 1;
      }
      blocks.add(new Block.Table(table, 1, rows));
    }

    Document build(Layout layout) {
      return new Document("draft", text.toString(), blocks, layout, Metadata.empty());
    }
  }
}
