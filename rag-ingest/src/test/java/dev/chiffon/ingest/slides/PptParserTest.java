package dev.chiffon.ingest.slides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.ParserContract;
import dev.chiffon.ingest.parse.Source;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.junit.jupiter.api.Test;

class PptParserTest implements ParserContract {
  private static final byte[] SLIDES = slides();

  @Override
  public Parser parser() {
    return new PptParser();
  }

  @Override
  public byte[] sample() {
    return SLIDES.clone();
  }

  private static byte[] slides() {
    try (HSLFSlideShow show = new HSLFSlideShow();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      HSLFSlide slide = show.createSlide();
      slide.addTitle().setText("Leave");
      HSLFTextBox below = new HSLFTextBox();
      below.setText("Below");
      below.setAnchor(new Rectangle(10, 300, 100, 50));
      slide.addShape(below);
      HSLFTextBox above = new HSLFTextBox();
      above.setText("Above");
      above.setAnchor(new Rectangle(10, 200, 100, 50));
      slide.addShape(above);
      show.createSlide().addTitle().setText("Pay");
      show.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_slide_is_a_page_with_its_title_as_heading_and_the_rest_by_place() {
    Document document = new PptParser().parse(Source.of("a.ppt", SLIDES));

    assertThat(document.toMarkdown()).isEqualTo("# Leave\n\nAbove\n\nBelow\n\n# Pay\n");
    assertThat(document.pageAt(document.text().indexOf("Pay"))).hasValue(2);
  }
}
