package dev.chiffon.ingest.word;

import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.ooxml.CoreProperties;
import dev.chiffon.ingest.ooxml.Parts;
import dev.chiffon.ingest.ooxml.XmlCursor;
import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestException.Reason;
import dev.chiffon.ingest.parse.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** One Word file being read, part by part. */
final class DocxReading {
  private static final Set<String> SEPARATORS =
      Set.of("separator", "continuationSeparator", "continuationNotice");

  /** Reads an opened part. */
  private interface OnPart {
    /** Reads the part from its beginning. */
    void accept(XmlCursor xml) throws XMLStreamException;
  }

  private final Source source;
  private final Parts parts;
  private final DocumentBuilder builder;
  private final Styles styles = new Styles();
  private final Numbering numbering = new Numbering();

  DocxReading(Source source, Parts parts) {
    this.source = source;
    this.parts = parts;
    this.builder = new DocumentBuilder(source);
  }

  Document document() throws XMLStreamException {
    String main = parts.main().orElse("word/document.xml");
    Optional<XmlCursor> body = parts.open(main);
    if (body.isEmpty()) {
      throw new IngestException(source.id(), Reason.CORRUPT, "need a part '" + main + "'");
    }
    CoreProperties.read(parts, builder);
    open(main, "styles", styles::read);
    open(main, "numbering", numbering::read);
    furniture(main, "header");
    BlockWriter writer = new BlockWriter(builder, numbering);
    StoryReader story = new StoryReader(body.get(), styles, writer::write);
    story.read();
    for (String notes : List.of("footnotes", "endnotes")) {
      open(main, notes, xml -> readNotes(xml, writer));
    }
    writer.end();
    furniture(main, "footer");
    return builder.build();
  }

  private void open(String from, String type, OnPart onPart) throws XMLStreamException {
    for (String name : parts.related(from, type)) {
      Optional<XmlCursor> xml = parts.open(name);
      if (xml.isPresent()) {
        onPart.accept(xml.get());
      }
    }
  }

  private void furniture(String main, String type) throws XMLStreamException {
    Set<String> texts = new LinkedHashSet<>();
    open(
        main,
        type,
        xml -> {
          List<String> lines = new ArrayList<>();
          new StoryReader(xml, styles, piece -> lines.add(piece.text())).read();
          texts.add(String.join("\n", lines));
        });
    texts.forEach(builder::furniture);
  }

  private void readNotes(XmlCursor xml, BlockWriter writer) throws XMLStreamException {
    xml.children(
        name -> {
          if (!SEPARATORS.contains(xml.attribute("type"))) {
            new StoryReader(xml, styles, writer::write).read();
          }
        });
  }
}
