package dev.chiffon.ingest.word;

import dev.chiffon.ingest.ooxml.Chart;
import dev.chiffon.ingest.ooxml.MathReader;
import dev.chiffon.ingest.ooxml.XmlCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;

/**
 * Reads a paragraph: its text with formulas and boxes to tick, and what is anchored in it. A
 * paragraph of nothing but formulas becomes a paragraph for each.
 */
final class ParagraphReader {
  private final XmlCursor xml;
  private final WordFile file;
  private final String part;
  private final ParagraphProperties properties = new ParagraphProperties();
  private final StringBuilder text = new StringBuilder();
  private final List<String> formulas = new ArrayList<>();
  private final List<Piece> anchored = new ArrayList<>();
  private final Fields fields = new Fields();
  private boolean wordsBesideFormulas;
  private boolean paragraphHidden;
  private int breaksBefore;
  private int breaksInside;

  ParagraphReader(XmlCursor xml, WordFile file, String part) {
    this.xml = xml;
    this.file = file;
    this.part = part;
  }

  void read(Consumer<Piece> sink) throws XMLStreamException {
    readInside(false);
    breaks(breaksBefore, sink);
    Style style = properties.style().over(file.styles().resolved(properties.styleId()));
    if (wordsBesideFormulas || formulas.isEmpty()) {
      sink.accept(new Piece.Text(text.toString(), style));
    } else {
      formulas.forEach(formula -> sink.accept(new Piece.Formula(formula)));
    }
    anchored.forEach(sink);
    breaks(breaksInside, sink);
  }

  private static void breaks(int count, Consumer<Piece> sink) {
    for (int i = 0; i < count; i++) {
      sink.accept(new Piece.PageBreak());
    }
  }

  private void readInside(boolean hidden) throws XMLStreamException {
    xml.children(name -> readChild(name, hidden));
  }

  private void readChild(String name, boolean hidden) throws XMLStreamException {
    switch (name) {
      case "pPr" -> {
        properties.read(xml);
        paragraphHidden = file.styles().isHidden(properties.styleId());
      }
      case "r" -> new Run(paragraphHidden).read();
      case "oMath" -> readFormula();
      case "txbxContent" -> new StoryReader(xml, file, part, anchored::add).read();
      case "chart" ->
          Chart.linked(file.parts(), part, xml.relation("id"))
              .ifPresent(chart -> anchored.add(new Piece.Drawn(chart)));
      case "sdt" -> readControl(hidden);
      default -> {
        if (!StoryReader.UNSEEN.contains(name)) {
          readInside(hidden);
        }
      }
    }
  }

  private void readFormula() throws XMLStreamException {
    String formula = MathReader.inline(xml);
    if (!formula.isEmpty()) {
      formulas.add(formula);
      text.append(formula);
    }
  }

  private void words(String words) {
    text.append(words);
    wordsBesideFormulas |= !words.isBlank();
  }

  /** A content control shows what it holds; one that is a box to tick is written as in Markdown. */
  private void readControl(boolean hidden) throws XMLStreamException {
    CheckBox box = new CheckBox();
    xml.children(
        name -> {
          if (name.equals("sdtPr")) {
            box.read(xml);
          } else if (!name.equals("sdtContent")) {
            readChild(name, hidden);
          } else if (box.isThere()) {
            words(box.text());
            properties.beginsWithBox |= text.toString().strip().equals(box.text());
          } else {
            readInside(hidden);
          }
        });
  }

  /** One run of text that looks alike. */
  private final class Run {
    private boolean hidden;

    Run(boolean hidden) {
      this.hidden = hidden;
    }

    void read() throws XMLStreamException {
      xml.children(this::readPart);
    }

    private void readPart(String name) throws XMLStreamException {
      switch (name) {
        case "rPr" -> readProperties();
        case "t" -> show(xml.text());
        case "tab", "ptab" -> show("\t");
        case "br", "cr" -> show("\n");
        case "noBreakHyphen" -> show("-");
        case "footnoteReference", "endnoteReference" ->
            show(file.notes().met(name.substring(0, name.indexOf("Ref")), xml.attribute("id")));
        case "fldChar" -> fields.read(xml).ifPresent(ParagraphReader.this::words);
        case "lastRenderedPageBreak" -> {
          breaksBefore += text.isEmpty() ? 1 : 0;
          breaksInside += text.isEmpty() ? 0 : 1;
        }
        default -> readChild(name, hidden);
      }
    }

    private void readProperties() throws XMLStreamException {
      xml.children(
          name -> {
            if (name.equals("vanish")) {
              hidden = xml.isOn();
            } else if (name.equals("rStyle")) {
              hidden |= file.styles().isHidden(xml.attribute("val"));
            }
          });
    }

    private void show(String words) {
      if (hidden) {
        file.hide(words.strip().length());
      } else if (!fields.inInstruction()) {
        words(words);
      }
    }
  }
}
