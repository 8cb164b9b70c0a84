package dev.chiffon.ingest.slides;

import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Part;
import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.hslf.usermodel.HSLFComment;
import org.apache.poi.hslf.usermodel.HSLFNotes;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextParagraph;

/** One presentation of the old format being read, slide by slide. */
final class OldDeck {
  private static final long UNITS_PER_POINT = 12_700;
  private final Source source;
  private final DocumentBuilder builder;
  private final List<String> hidden = new ArrayList<>();

  OldDeck(Source source) {
    this.source = source;
    this.builder = new DocumentBuilder(source);
  }

  Document document() throws IOException, XMLStreamException {
    try (HSLFSlideShow show = new HSLFSlideShow(source.stream())) {
      long height = Math.max(1, show.getPageSize().height * UNITS_PER_POINT);
      SlideWriter writer =
          new SlideWriter(builder, (line, shape, body, slide) -> line.bullet().orElse(Bullet.NONE));
      int number = 0;
      for (HSLFSlide slide : show.getSlides()) {
        source.limits().require(source.id(), Limit.PAGES, ++number);
        write(number, slide, height, writer);
      }
    }
    builder.metadata(PptxParser.HIDDEN_SLIDES, String.join(", ", hidden));
    return builder.build();
  }

  private void write(int number, HSLFSlide slide, long height, SlideWriter writer)
      throws XMLStreamException {
    if (slide.isHidden()) {
      hidden.add(String.valueOf(number));
    }
    List<Shape> shapes = new OldShapes(source).read(slide.getShapes());
    List<Shape> ordered = ReadingOrder.of(shapes, height);
    builder.page(number).part(Part.Kind.SLIDE, number, SlideWriter.title(ordered));
    writer.write(ordered, "");
    for (HSLFComment comment : slide.getComments()) {
      builder.paragraph(
          "[author: %s (%s)]: %s"
              .formatted(comment.getAuthor(), comment.getAuthorInitials(), comment.getText()));
    }
    HSLFNotes notes = slide.getNotes();
    if (notes != null) {
      notes.getTextParagraphs().stream()
          .filter(text -> !text.isEmpty() && OldShapes.isNotes(text.get(0).getRunType()))
          .forEach(this::writeNotes);
    }
  }

  private void writeNotes(List<HSLFTextParagraph> text) {
    OldShapes.lines(text).forEach(line -> builder.paragraph(line.text()));
  }
}
