package dev.chiffon.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.ParserContract;
import dev.chiffon.ingest.parse.Source;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

class PdfParserTest implements ParserContract {
  private static final String LONG_LINE =
      "This line of running text is long enough to reach the right edge of its column,";

  @Override
  public Parser parser() {
    return new PdfParser();
  }

  @Override
  public byte[] sample() {
    return handbook().bytes();
  }

  private static PdfDrawing handbook() {
    return new PdfDrawing()
        .title("Staff handbook")
        .page()
        .text(72, 80, 20, PdfDrawing.BOLD, "Leave")
        .text(72, 120, 11, LONG_LINE)
        .text(72, 134, 11, "and this is its second line.")
        .text(72, 170, 14, PdfDrawing.BOLD, "Notice period")
        .text(72, 200, 11, LONG_LINE)
        .text(72, 214, 11, "and it ends here.")
        .text(90, 240, 11, "\u2022 first item")
        .text(90, 254, 11, "\u2022 second item");
  }

  private static Document parse(PdfDrawing drawing) {
    return new PdfParser().parse(Source.of("a.pdf", drawing.bytes()));
  }

  @Test
  void size_and_weight_tell_headings_paragraphs_and_lists_apart() {
    assertThat(parse(handbook()).toMarkdown())
        .isEqualTo(
            """
            # Leave

            %1$s and this is its second line.

            ## Notice period

            %1$s and it ends here.

            - first item
            - second item
            """
                .formatted(LONG_LINE));
  }

  @Test
  void the_title_of_the_file_becomes_metadata() {
    assertThat(parse(handbook()).title()).contains("Staff handbook");
  }

  @Test
  void each_page_with_text_has_its_number() {
    Document document =
        parse(
            new PdfDrawing()
                .page()
                .text(72, 100, 11, "On the first page.")
                .page()
                .page()
                .text(72, 100, 11, "On the third page."));

    assertThat(document.pageAt(document.text().indexOf("first"))).hasValue(1);
    assertThat(document.pageAt(document.text().indexOf("third"))).hasValue(3);
  }

  @Test
  void lines_that_repeat_at_page_ends_are_furniture_whatever_their_numbers() {
    PdfDrawing drawing = new PdfDrawing();
    for (int i = 1; i <= 3; i++) {
      drawing
          .page()
          .text(72, 40, 9, "Annual report")
          .text(72, 300, 11, "Text of the page with number " + i + ".")
          .text(300, 810, 9, "page " + i + " of 3");
    }

    Document document = parse(drawing);

    assertThat(document.toMarkdown())
        .doesNotContain("Annual report", "of 3")
        .contains("Text of the page with number 2.");
    assertThat(document.blocks().stream().filter(b -> b instanceof Block.Furniture)).hasSize(6);
  }

  @Test
  void words_parted_at_a_line_end_are_joined() {
    Document document =
        parse(
            new PdfDrawing()
                .page()
                .text(72, 100, 11, "The employer may extend the proba-")
                .text(72, 114, 11, "tion period once."));

    assertThat(document.text()).isEqualTo("The employer may extend the probation period once.");
  }

  @Test
  void columns_are_not_interleaved() {
    PdfDrawing drawing = new PdfDrawing().page();
    for (int i = 0; i < 5; i++) {
      drawing.text(72, 100 + 14 * i, 11, "left column line " + i + " goes on and");
    }
    for (int i = 0; i < 5; i++) {
      drawing.text(320, 100 + 14 * i, 11, "right column line " + i + " goes on and");
    }

    String text = parse(drawing).text();

    assertThat(text.lastIndexOf("left column")).isLessThan(text.indexOf("right column"));
  }

  @Test
  void aligned_pieces_of_text_are_a_table_and_a_row_without_digits_above_numbers_its_header() {
    Document document =
        parse(
            new PdfDrawing()
                .page()
                .text(72, 100, 11, "Country")
                .text(200, 100, 11, "Days")
                .text(72, 116, 11, "France")
                .text(200, 116, 11, "25")
                .text(72, 132, 11, "Austria")
                .text(200, 132, 11, "30"));

    assertThat(document.toMarkdown())
        .isEqualTo("| Country | Days |\n| --- | --- |\n| France | 25 |\n| Austria | 30 |\n");
  }

  @Test
  void a_bullet_drawn_after_the_page_stands_before_its_item() {
    Document document =
        parse(
            new PdfDrawing()
                .page()
                .text(90, 100, 11, "first item")
                .text(90, 114, 11, "second item")
                .text(78, 100, 11, "\u2022")
                .text(78, 114, 11, "\u2022"));

    assertThat(document.toMarkdown()).isEqualTo("- first item\n- second item\n");
  }

  @Test
  void program_text_keeps_its_lines_and_indents() {
    Document document =
        parse(
            new PdfDrawing()
                .page()
                .text(72, 100, 11, LONG_LINE)
                .text(72, 130, 10, PdfDrawing.MONOSPACED, "if (a) {")
                .text(84, 142, 10, PdfDrawing.MONOSPACED, "b();")
                .text(72, 154, 10, PdfDrawing.MONOSPACED, "}"));

    assertThat(document.text()).endsWith("if (a) {\n  b();\n}");
  }

  @Test
  void a_file_with_a_user_password_is_encrypted() {
    assertReason("ENCRYPTED", handbook().protect("secret").bytes());
  }

  @Test
  void a_file_that_opens_without_a_password_is_read() {
    assertThat(parse(handbook().protect("")).text()).startsWith("Leave");
  }

  @Test
  void pictures_only_are_a_scan() throws IOException {
    PdfDrawing drawing = new PdfDrawing().page();
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    try (PDPageContentStream out =
        new PDPageContentStream(drawing.document(), drawing.document().getPage(0))) {
      out.drawImage(LosslessFactory.createFromImage(drawing.document(), image), 0, 0);
    }

    assertReason("SCANNED_NO_TEXT", drawing.bytes());
  }

  @Test
  void pages_without_anything_are_empty() {
    assertReason("EMPTY", new PdfDrawing().page().bytes());
  }

  @Test
  void bytes_that_are_no_pdf_are_corrupt() {
    assertReason("CORRUPT", new byte[] {1, 2, 3, 4});
  }

  private static void assertReason(String reason, byte[] bytes) {
    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> new PdfParser().parse(Source.of("a.pdf", bytes)))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
