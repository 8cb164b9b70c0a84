package dev.chiffon.ingest.word;

import dev.chiffon.ingest.ooxml.XmlCursor;
import java.util.ArrayList;
import java.util.List;
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
  private static final Set<String> UNSEEN =
      Set.of("del", "moveFrom", "Fallback", "instrText", "delText", "rPr", "sdtPr", "sectPr");

  private final XmlCursor xml;
  private final Styles styles;
  private final Consumer<Piece> sink;

  StoryReader(XmlCursor xml, Styles styles, Consumer<Piece> sink) {
    this.xml = xml;
    this.styles = styles;
    this.sink = sink;
  }

  /** Reads what the current element holds; containers without a meaning of their own are opened. */
  void read() throws XMLStreamException {
    xml.children(this::readChild);
  }

  /** Reads the current element, whose name this is. */
  void readChild(String name) throws XMLStreamException {
    if (name.equals("p")) {
      readParagraph();
    } else if (name.equals("tbl")) {
      sink.accept(new TableReader(xml, styles).read());
    } else if (!UNSEEN.contains(name)) {
      read();
    }
  }

  private void readParagraph() throws XMLStreamException {
    ParagraphProperties properties = new ParagraphProperties();
    StringBuilder text = new StringBuilder();
    List<Piece> boxes = new ArrayList<>();
    readInline(properties, text, boxes);
    Style style = properties.style().over(styles.resolved(properties.styleId()));
    sink.accept(new Piece.Text(text.toString(), style));
    boxes.forEach(sink);
  }

  private void readInline(ParagraphProperties properties, StringBuilder text, List<Piece> boxes)
      throws XMLStreamException {
    xml.children(
        name -> {
          switch (name) {
            case "pPr" -> properties.read(xml);
            case "t" -> text.append(xml.text());
            case "tab" -> text.append('\t');
            case "br", "cr" -> text.append('\n');
            case "noBreakHyphen" -> text.append('-');
            case "txbxContent" -> new StoryReader(xml, styles, boxes::add).read();
            default -> {
              if (!UNSEEN.contains(name)) {
                readInline(properties, text, boxes);
              }
            }
          }
        });
  }
}
