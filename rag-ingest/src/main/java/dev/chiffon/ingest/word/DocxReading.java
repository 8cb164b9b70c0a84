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
    void accept(String name, XmlCursor xml) throws XMLStreamException;
  }

  private final Source source;
  private final Parts parts;
  private final DocumentBuilder builder;
  private final WordFile file;

  DocxReading(Source source, Parts parts) {
    this.source = source;
    this.parts = parts;
    this.builder = new DocumentBuilder(source);
    this.file = new WordFile(parts);
  }

  Document document() throws XMLStreamException {
    String main = parts.main().orElse("word/document.xml");
    Optional<XmlCursor> body = parts.open(main);
    if (body.isEmpty()) {
      throw new IngestException(source.id(), Reason.CORRUPT, "need a part '" + main + "'");
    }
    CoreProperties.read(parts, builder);
    open(main, "styles", (name, xml) -> file.styles().read(xml));
    open(main, "numbering", (name, xml) -> file.numbering().read(xml));
    builder.page(1);
    furniture(main, "header");
    BlockWriter writer = new BlockWriter(builder, file.numbering());
    new StoryReader(body.get(), file, main, writer::write).read();
    writer.end();
    for (String notes : List.of("footnote", "endnote")) {
      open(main, notes + "s", (name, xml) -> readNotes(notes, name, xml, writer));
    }
    writer.end();
    furniture(main, "footer");
    if (!writer.hasPages()) {
      builder.withoutPages();
    }
    if (file.hiddenCharacters() > 0) {
      builder.metadata(DocxParser.HIDDEN_TEXT, String.valueOf(file.hiddenCharacters()));
    }
    return builder.build();
  }

  private void open(String from, String type, OnPart onPart) throws XMLStreamException {
    for (String name : parts.related(from, type)) {
      Optional<XmlCursor> xml = parts.open(name);
      if (xml.isPresent()) {
        onPart.accept(name, xml.get());
      }
    }
  }

  private void furniture(String main, String type) throws XMLStreamException {
    Set<String> texts = new LinkedHashSet<>();
    open(
        main,
        type,
        (name, xml) -> {
          List<String> lines = new ArrayList<>();
          new StoryReader(xml, file, name, piece -> lines.add(piece.text())).read();
          texts.add(String.join("\n", lines));
        });
    texts.forEach(builder::furniture);
  }

  private void readNotes(String kind, String part, XmlCursor xml, BlockWriter writer)
      throws XMLStreamException {
    xml.children(
        name -> {
          if (!SEPARATORS.contains(xml.attribute("type"))) {
            Optional<String> mark = file.notes().of(kind, xml.attribute("id"));
            List<Piece> pieces = new ArrayList<>();
            new StoryReader(xml, file, part, pieces::add).read();
            NoteMarks.marked(mark, pieces).forEach(writer::write);
          }
        });
  }
}
