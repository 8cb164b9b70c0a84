package dev.chiffon.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chiffon.core.data.Box;
import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfOcrTest {
  /** Reads one line in the upper left corner, a twentieth of the picture high. */
  private static final OcrEngine ENGINE =
      picture ->
          List.of(
              new OcrEngine.OcrLine(
                  "Read from a picture " + picture.getWidth() / picture.getHeight(),
                  new Box(
                      0,
                      picture.getHeight() / 20f,
                      picture.getWidth() / 2f,
                      picture.getHeight() / 10f)));

  private static PdfDrawing mixed() {
    return new PdfDrawing().page().text(72, 100, 11, "Written text.").page().picture().page();
  }

  @Test
  void pages_that_are_pictures_are_named_in_the_metadata() {
    Document document = new PdfParser().parse(Source.of("a.pdf", mixed().bytes()));

    assertThat(document.metadata().get(PdfParser.PAGES_WITHOUT_TEXT)).contains("2");
  }

  @Test
  void a_file_of_pictures_says_which_pages_need_an_ocr_engine() {
    Source source = Source.of("a.pdf", new PdfDrawing().page().picture().page().picture().bytes());

    assertThatExceptionOfType(IngestException.class)
        .isThrownBy(() -> new PdfParser().parse(source))
        .withMessageContaining("1-2")
        .satisfies(e -> assertThat(e.reason()).isEqualTo("SCANNED_NO_TEXT"));
  }

  @Test
  void an_ocr_engine_reads_pages_without_text_only() {
    Document document = new PdfParser().withOcr(ENGINE).parse(Source.of("a.pdf", mixed().bytes()));

    assertThat(document.text()).isEqualTo("Written text.\n\nRead from a picture 0");
    assertThat(document.metadata().get(PdfParser.OCR_PAGES)).contains("2");
    assertThat(document.metadata().get(PdfParser.PAGES_WITHOUT_TEXT)).isEmpty();
  }

  @Test
  void lines_that_an_engine_reads_have_their_place_in_points() {
    Document document = new PdfParser().withOcr(ENGINE).parse(Source.of("a.pdf", mixed().bytes()));

    Box box = document.layout().regions().get(1).box();
    assertThat(box.right()).isBetween(297f, 299f);
    assertThat(box.bottom()).isBetween(80f, 90f);
  }
}
