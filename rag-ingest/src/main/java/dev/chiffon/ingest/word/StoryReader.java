package dev.chiffon.ingest.word;

import dev.chiffon.ingest.ooxml.XmlCursor;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;

/**
 * Reads a story of a Word file, that is its body, a header, a footnote or a text box: paragraphs
 * and tables in order. Text that was deleted or moved away under change tracking is left out; a
 * text box follows the paragraph that holds it.
 */
final class StoryReader {
  /** Elements whose text is not shown, or is shown by a sibling. */
  static final Set<String> UNSEEN =
      Set.of(
          "del",
          "moveFrom",
          "Fallback",
          "instrText",
          "delText",
          "delInstrText",
          "rPr",
          "sdtPr",
          "sectPr",
          "rt",
          "annotationRef");

  private final XmlCursor xml;
  private final WordFile file;
  private final String part;
  private final Consumer<Piece> sink;

  /** Creates a reader of a story in that part of the file. */
  StoryReader(XmlCursor xml, WordFile file, String part, Consumer<Piece> sink) {
    this.xml = xml;
    this.file = file;
    this.part = part;
    this.sink = sink;
  }

  /** Reads what the current element holds; containers without a meaning of their own are opened. */
  void read() throws XMLStreamException {
    xml.children(this::readChild);
  }

  /** Reads the current element, whose name this is. */
  void readChild(String name) throws XMLStreamException {
    if (name.equals("p")) {
      new ParagraphReader(xml, file, part).read(sink);
    } else if (name.equals("tbl")) {
      sink.accept(new TableReader(xml, file, part).read());
    } else if (!UNSEEN.contains(name)) {
      read();
    }
  }
}
