package dev.chiffon.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chiffon.core.chunk.SampleDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChunkTest {

  @Test
  void chunks_cut_together_are_those_cut_one_by_one() {
    Document document = SampleDocuments.handbook();
    long seed = 3;
    List<Span> spans = randomSpans(document.text().length(), 400, new Random(seed));
    assertThat(Chunk.allOf(document, spans))
        .as("seed %d", seed)
        .isEqualTo(spans.stream().map(span -> Chunk.of(document, span)).toList());
  }

  @Test
  void cutting_together_takes_time_linear_in_blocks_and_pages() {
    Document small = paragraphs(2_000);
    Document large = paragraphs(16_000);
    assertThat(CpuTime.ratio(() -> cutEachParagraph(small), () -> cutEachParagraph(large)))
        .as("8 linear, 64 quadratic")
        .isLessThan(30);
  }

  @Test
  void spans_out_of_order_are_refused() {
    Document document = Document.ofText("d", "abcdef");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Chunk.allOf(document, List.of(new Span(2, 3), new Span(1, 3))))
        .withMessage("need spans by start ascending, got [1, 3) after 2");
  }

  @Test
  void a_span_outside_the_text_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Chunk.of(Document.ofText("d", "abc"), new Span(1, 4)));
  }

  @Test
  void a_text_of_another_length_than_its_span_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Chunk("d", new Span(0, 2), "abc", List.of(), List.of(), Metadata.empty()))
        .withMessage("need text as long as its span [0, 2) of document 'd', got 3 units");
  }

  @Test
  void a_heading_ends_the_path_of_its_siblings_and_of_all_below_them() {
    Document document = outline("1 A", "2 B", "3 C", "2 D", "1 E");
    assertThat(paths(document))
        .containsExactly(
            List.of("A"),
            List.of("A", "B"),
            List.of("A", "B", "C"),
            List.of("A", "D"),
            List.of("E"));
  }

  @Test
  void a_path_may_skip_levels() {
    Document document = outline("1 A", "4 B", "3 C", "4 D", "2 E");
    assertThat(paths(document))
        .containsExactly(
            List.of("A"),
            List.of("A", "B"),
            List.of("A", "C"),
            List.of("A", "C", "D"),
            List.of("A", "E"));
  }

  @Test
  void a_chunk_has_of_each_page_only_the_part_under_it() {
    String text = "x".repeat(30);
    List<Page> pages =
        List.of(
            new Page(1, new Span(0, 10)),
            new Page(2, new Span(10, 20)),
            new Page(5, new Span(22, 30)));
    List<Block> blocks = List.of(new Block.Paragraph(new Span(0, 30)));
    Document document = new Document("d", text, blocks, Layout.ofPages(pages), Metadata.empty());
    Chunk chunk = Chunk.of(document, new Span(5, 24));
    assertThat(chunk.pages())
        .containsExactly(
            new Page(1, new Span(5, 10)),
            new Page(2, new Span(10, 20)),
            new Page(5, new Span(22, 24)));
    assertThat(chunk.pageAt(4)).isEmpty();
    assertThat(chunk.pageAt(5)).hasValue(1);
    assertThat(chunk.pageAt(21)).isEmpty();
  }

  @Test
  void a_chunk_knows_the_part_that_it_begins_in() {
    List<Part> parts =
        List.of(
            new Part(Part.Kind.SHEET, 1, "Q3", new Span(0, 4)),
            new Part(Part.Kind.SHEET, 2, "Q4", new Span(5, 9)));
    List<Block> blocks = List.of(new Block.Paragraph(new Span(0, 9)));
    Layout layout = new Layout(List.of(), parts, List.of());
    Document document = new Document("d", "abcd efgh", blocks, layout, Metadata.empty());
    assertThat(Chunk.of(document, new Span(2, 9)).part()).contains(parts.get(0));
    assertThat(Chunk.of(document, new Span(4, 9)).part()).isEmpty();
    assertThat(Chunk.of(document, new Span(5, 6)).part()).contains(parts.get(1));
  }

  @Test
  void a_chunk_that_begins_inside_a_table_has_the_header_rows_above_it() {
    Document document = table("head 1", "head 2", "row 1", "row 2");
    assertThat(Chunk.of(document, new Span(0, 6)).tableHeader()).isEmpty();
    assertThat(Chunk.of(document, new Span(7, 20)).tableHeader()).isEqualTo("head 1");
    assertThat(Chunk.of(document, new Span(14, 20)).tableHeader()).isEqualTo("head 1\nhead 2");
    assertThat(Chunk.of(document, new Span(20, 25)).tableHeader()).isEqualTo("head 1\nhead 2");
  }

  @Test
  void a_chunk_after_a_table_has_no_header() {
    String text = table("head 1", "head 2", "row 1").text() + "\nnote";
    List<Block> blocks = new ArrayList<>(table("head 1", "head 2", "row 1").blocks());
    blocks.add(new Block.Paragraph(new Span(text.length() - 4, text.length())));
    Document document = new Document("d", text, blocks, Layout.none(), Metadata.empty());
    assertThat(Chunk.of(document, blocks.get(1).span()).tableHeader()).isEmpty();
  }

  @Test
  void a_header_above_a_thousand_units_is_not_repeated() {
    Document wide = table("x".repeat(500), "y".repeat(500), "row");
    assertThat(Chunk.of(wide, new Span(1_002, 1_005)).tableHeader()).isEmpty();
    Document narrow = table("x".repeat(499), "y".repeat(500), "row");
    assertThat(Chunk.of(narrow, new Span(1_001, 1_004)).tableHeader()).hasSize(1_000);
  }

  @Test
  void the_id_names_document_and_span() {
    assertThat(Chunk.of(Document.ofText("a/b.pdf", "hello"), new Span(1, 4)).id())
        .isEqualTo("a/b.pdf#1-4");
  }

  /** Returns a document of one table whose first two rows are its header. */
  private static Document table(String... lines) {
    String text = String.join("\n", lines);
    List<Block.Row> rows = new ArrayList<>();
    int start = 0;
    for (String line : lines) {
      rows.add(new Block.Row(new Span(start, start + line.length()), List.of()));
      start += line.length() + 1;
    }
    Block table = new Block.Table(new Span(0, text.length()), 2, rows);
    return new Document("d", text, List.of(table), Layout.none(), Metadata.empty());
  }

  private static List<Span> randomSpans(int length, int count, Random random) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int start = random.nextInt(length);
      spans.add(new Span(start, start + 1 + random.nextInt(Math.min(300, length - start))));
    }
    spans.sort(null);
    return spans;
  }

  /** Returns a document of headings, given as level and text, each with a paragraph of it. */
  private static Document outline(String... headings) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (String heading : headings) {
      String title = heading.substring(2);
      int level = Integer.parseInt(heading.substring(0, 1));
      blocks.add(new Block.Heading(new Span(text.length(), text.length() + title.length()), level));
      text.append(title).append('\n');
      blocks.add(new Block.Paragraph(new Span(text.length(), text.length() + 4)));
      text.append("body\n");
    }
    return new Document("d", text.toString(), blocks, Layout.none(), Metadata.empty());
  }

  private static List<List<String>> paths(Document document) {
    return document.blocks().stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> Chunk.of(document, block.span()).headingPath())
        .toList();
  }

  private static Document paragraphs(int count) {
    List<Block> blocks = new ArrayList<>();
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Span span = new Span(2 * i, 2 * i + 1);
      blocks.add(new Block.Paragraph(span));
      pages.add(new Page(i + 1, span));
    }
    return new Document("d", "x ".repeat(count), blocks, Layout.ofPages(pages), Metadata.empty());
  }

  private static void cutEachParagraph(Document document) {
    List<Span> spans = document.blocks().stream().map(Block::span).toList();
    assertThat(Chunk.allOf(document, spans)).hasSameSizeAs(spans);
  }
}
