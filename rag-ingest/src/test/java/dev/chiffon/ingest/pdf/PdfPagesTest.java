package dev.chiffon.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Region;
import dev.chiffon.ingest.parse.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfPagesTest {
  private static final String WIDE =
      "This line of running text is long enough to reach the right edge of its column";

  private static final String LONG = " and goes on so that it is no cell of any table,";

  private static Document parse(PdfDrawing drawing) {
    return new PdfParser().parse(Source.of("a.pdf", drawing.bytes()));
  }

  private static PdfDrawing overTwoPages() {
    return new PdfDrawing()
        .page()
        .text(72, 700, 11, WIDE)
        .text(72, 714, 11, "and the employer may extend the proba-")
        .text(290, 810, 8, "1")
        .page()
        .text(72, 100, 11, "tion period once.")
        .text(290, 810, 8, "2");
  }

  @Test
  void a_paragraph_continues_on_the_next_page_as_one_block() {
    Document document = parse(overTwoPages());

    assertThat(document.blocks()).filteredOn(Block.Paragraph.class::isInstance).hasSize(1);
    assertThat(document.toMarkdown())
        .isEqualTo(WIDE + " and the employer may extend the probation period once.\n");
  }

  @Test
  void each_half_of_a_continued_paragraph_has_its_page_and_place() {
    Document document = parse(overTwoPages());
    int half = document.text().indexOf("tion period");

    assertThat(document.pageAt(half - 1)).hasValue(1);
    assertThat(document.pageAt(half)).hasValue(2);
    assertThat(document.layout().regions())
        .filteredOn(region -> region.span().length() > 10)
        .extracting(Region::page)
        .containsExactly(1, 2);
  }

  @Test
  void what_runs_at_the_margin_of_a_single_page_is_furniture() {
    Document document =
        parse(
            new PdfDrawing()
                .page()
                .text(240, 37, 8, "Journal of Retrieval")
                .text(72, 100, 11, WIDE)
                .text(72, 114, 11, "and its second line.")
                .text(290, 815, 8, "ISSN 1234"));

    assertThat(document.toMarkdown()).isEqualTo(WIDE + " and its second line.\n");
    assertThat(document.blocks()).filteredOn(Block.Furniture.class::isInstance).hasSize(2);
  }

  @Test
  void a_hyphen_that_the_file_writes_elsewhere_is_kept() {
    Document document =
        parse(
            new PdfDrawing()
                .page()
                .text(72, 100, 11, "A well-known rule of this house is so widely well-")
                .text(72, 114, 11, "known that nobody has to be told of it again."));

    assertThat(document.text()).contains("widely well-known that");
  }

  @Test
  void columns_that_a_file_writes_line_by_line_are_read_one_after_the_other() {
    PdfDrawing drawing = new PdfDrawing().page();
    for (int i = 9; i >= 0; i--) {
      drawing.text(72, 100 + 14 * i, 8, "left column has line " + i + LONG);
      drawing.text(320, 100 + 14 * i, 8, "right column has line " + i + LONG);
    }

    String text = parse(drawing).text();

    assertThat(text.lastIndexOf("left column")).isLessThan(text.indexOf("right column"));
    assertThat(text.indexOf("line 0")).isLessThan(text.indexOf("line 9"));
  }

  @Test
  void items_that_are_indented_further_are_nested_deeper() {
    Document document =
        parse(
            new PdfDrawing()
                .page()
                .text(72, 100, 11, "\u2022 outer")
                .text(90, 114, 11, "\u2022 inner")
                .text(72, 128, 11, "\u2022 outer again"));

    assertThat(document.blocks())
        .extracting(block -> ((Block.ListItem) block).depth())
        .isEqualTo(List.of(1, 2, 1));
  }

  @Test
  void plain_text_keeps_pages_and_paragraphs() {
    Document document = PdfParser.plainText().parse(Source.of("a.pdf", overTwoPages().bytes()));

    assertThat(document.pageAt(document.text().indexOf("tion period"))).hasValue(2);
    assertThat(document.blocks()).allMatch(Block.Paragraph.class::isInstance);
  }

  @Test
  void text_that_runs_up_the_page_is_read_as_if_the_page_were_turned() {
    PdfDrawing drawing = new PdfDrawing().page();
    drawing.document().getPage(0).setRotation(90);

    Document document =
        parse(drawing.text(72, 100, 11, "First line of a page").text(72, 114, 11, "on its side."));

    assertThat(document.text()).isEqualTo("First line of a page on its side.");
    assertThat(document.layout().regions().get(0).box().left()).isGreaterThan(600);
  }
}
