package dev.chiffon.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTest {

  // 0         10        20
  // Handbook\n\nIt is 30 days.
  private static final String TEXT = "Handbook\n\nIt is 30 days.";
  private static final Block TITLE = new Block.Heading(new Span(0, 8), 1);
  private static final Block BODY = new Block.Paragraph(new Span(10, 24));

  @Test
  void text_outside_every_block_is_refused_with_its_place() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> document(List.of(TITLE, new Block.Paragraph(new Span(13, 24)))))
        .withMessage("need every text in a block, got text outside at 10 of document 'd'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> document(List.of(TITLE, new Block.Paragraph(new Span(10, 23)))))
        .withMessageContaining("at 23");
    assertThatIllegalArgumentException().isThrownBy(() -> document(List.of()));
  }

  @Test
  void blocks_that_overlap_or_stand_out_of_order_are_refused() {
    Block late = new Block.Paragraph(new Span(7, 24));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> document(List.of(TITLE, late)))
        .withMessageContaining("block of document 'd'")
        .withMessageContaining("got [7, 24) after 8");
    assertThatIllegalArgumentException().isThrownBy(() -> document(List.of(BODY, TITLE)));
  }

  @Test
  void blocks_that_leave_the_text_are_refused() {
    Block beyond = new Block.Paragraph(new Span(10, 25));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> document(List.of(TITLE, beyond)))
        .withMessageContaining("inside [0, 24)");
    Block ofNothing = new Block.Paragraph(new Span(0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Document("d", "", List.of(ofNothing), Layout.none(), Metadata.empty()));
  }

  @Test
  void pages_that_overlap_or_leave_the_text_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> paged(new Page(1, new Span(0, 12)), new Page(2, new Span(11, 24))))
        .withMessageContaining("page of document 'd'");
    assertThatIllegalArgumentException().isThrownBy(() -> paged(new Page(1, new Span(0, 25))));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Document(
                    "d",
                    "",
                    List.of(),
                    Layout.ofPages(List.of(new Page(1, new Span(0, 5)))),
                    Metadata.empty()));
  }

  @Test
  void a_page_number_begins_with_1() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Page(0, new Span(0, 1)))
        .withMessage("need a page number of at least 1, got 0");
  }

  @Test
  void the_page_of_a_place_is_the_one_whose_text_holds_it() {
    Document document = paged(new Page(1, new Span(0, 9)), new Page(4, new Span(10, 24)));
    assertThat(document.pageAt(8)).hasValue(1);
    assertThat(document.pageAt(9)).isEmpty();
    assertThat(document.pageAt(10)).hasValue(4);
    assertThat(document.pageAt(24)).isEmpty();
  }

  @Test
  void the_title_is_the_metadatas_or_else_the_first_heading_of_level_1() {
    Document untitled = document(List.of(TITLE, BODY));
    assertThat(untitled.title()).contains("Handbook");
    Metadata named = Metadata.empty().with(Metadata.TITLE, "HR Handbook");
    assertThat(new Document("d", TEXT, untitled.blocks(), Layout.none(), named).title())
        .contains("HR Handbook");
    Block minor = new Block.Heading(new Span(0, 8), 2);
    assertThat(document(List.of(minor, BODY)).title()).isEmpty();
  }

  @Test
  void paragraphs_of_a_plain_text_stand_between_blank_lines() {
    String text = "\none\nmore \r\n \t\r\n\r\ntwo\r\nlines\n\n";
    assertThat(Document.ofParagraphs("d", text).blocks())
        .extracting(block -> block.span().of(text))
        .containsExactly("one\nmore", "two\r\nlines");
    assertThat(Document.ofParagraphs("d", "\n \n").blocks()).isEmpty();
  }

  @Test
  void a_text_without_structure_is_one_paragraph() {
    assertThat(Document.ofText("d", " a\n").blocks())
        .containsExactly(new Block.Paragraph(new Span(0, 3)));
    assertThat(Document.ofText("d", " \n").blocks()).isEmpty();
  }

  @Test
  void a_blank_id_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Document.ofText(" ", "x"));
  }

  @Test
  void later_changes_of_the_lists_do_not_reach_the_document() {
    List<Block> blocks = new ArrayList<>(List.of(TITLE, BODY));
    Document document = document(blocks);
    blocks.clear();
    assertThat(document.blocks()).containsExactly(TITLE, BODY);
  }

  @Test
  void markdown_fences_code_with_more_backticks_than_it_holds() {
    String code = "```\n````";
    Block block = new Block.Code(new Span(0, code.length()), "md");
    Document document = new Document("d", code, List.of(block), Layout.none(), Metadata.empty());
    assertThat(document.toMarkdown()).isEqualTo("`````md\n```\n````\n`````\n");
  }

  private static Document document(List<Block> blocks) {
    return new Document("d", TEXT, blocks, Layout.none(), Metadata.empty());
  }

  private static Document paged(Page... pages) {
    return new Document(
        "d", TEXT, List.of(TITLE, BODY), Layout.ofPages(List.of(pages)), Metadata.empty());
  }
}
