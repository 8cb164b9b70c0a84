package dev.chiffon.ingest.slides;

import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Part;
import dev.chiffon.ingest.ooxml.CoreProperties;
import dev.chiffon.ingest.ooxml.Parts;
import dev.chiffon.ingest.ooxml.XmlCursor;
import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestException.Reason;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** One presentation being read, slide by slide. */
final class Deck {
  private static final long USUAL_HEIGHT = 6_858_000;

  private final Source source;
  private final Parts parts;
  private final DocumentBuilder builder;
  private final Layouts layouts;
  private final List<String> slideIds = new ArrayList<>();
  private final List<String> hidden = new ArrayList<>();
  private long height = USUAL_HEIGHT;

  Deck(Source source, Parts parts) {
    this.source = source;
    this.parts = parts;
    this.builder = new DocumentBuilder(source);
    this.layouts = new Layouts(parts);
  }

  Document document() throws XMLStreamException {
    String main = parts.main().orElse("ppt/presentation.xml");
    Optional<XmlCursor> presentation = parts.open(main);
    if (presentation.isEmpty()) {
      throw new IngestException(source.id(), Reason.CORRUPT, "need a part '" + main + "'");
    }
    readPresentation(presentation.get());
    CoreProperties.read(parts, builder);
    Comments comments = new Comments(parts, main);
    SlideWriter writer = new SlideWriter(builder, layouts::bullet);
    for (int i = 0; i < slideIds.size(); i++) {
      source.limits().require(source.id(), Limit.PAGES, i + 1L);
      Optional<String> slide = parts.target(main, slideIds.get(i));
      if (slide.isPresent()) {
        write(i + 1, slide.get(), writer, comments);
      }
    }
    builder.metadata(PptxParser.HIDDEN_SLIDES, String.join(", ", hidden));
    return builder.build();
  }

  private void readPresentation(XmlCursor xml) throws XMLStreamException {
    xml.children(
        name -> {
          if (name.equals("sldIdLst")) {
            xml.children(slide -> slideIds.add(xml.relation("id")));
          } else if (name.equals("sldSz")) {
            height = Math.max(1, xml.number("cy", (int) USUAL_HEIGHT));
          }
        });
  }

  private void write(int number, String part, SlideWriter writer, Comments comments)
      throws XMLStreamException {
    Optional<XmlCursor> opened = parts.open(part);
    if (opened.isEmpty()) {
      return;
    }
    if (!opened.get().isOn("show")) {
      hidden.add(String.valueOf(number));
    }
    List<Shape> shapes = new ArrayList<>();
    for (Shape shape : new SlideReader(parts, part, opened.get()).read()) {
      shapes.add(layouts.placed(shape, part));
    }
    List<Shape> ordered = ReadingOrder.of(shapes, height);
    builder.page(number).part(Part.Kind.SLIDE, number, SlideWriter.title(ordered));
    writer.write(ordered, part);
    comments.on(part).forEach(builder::paragraph);
    for (String notes : parts.related(part, "notesSlide")) {
      writeNotes(notes);
    }
  }

  /** A page of notes also holds a picture of its slide, a header and numbers. */
  private void writeNotes(String part) throws XMLStreamException {
    Optional<XmlCursor> opened = parts.open(part);
    if (opened.isPresent()) {
      for (Shape shape : new SlideReader(parts, part, opened.get()).read()) {
        if (shape.role().type().equals("body") && shape.content() instanceof Shape.Words words) {
          words.body().lines().forEach(line -> builder.paragraph(line.text()));
        }
      }
    }
  }
}
