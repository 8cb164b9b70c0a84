package dev.chiffon.ingest.word;

import dev.chiffon.ingest.ooxml.XmlCursor;
import javax.xml.stream.XMLStreamException;

/** Reads the properties of a paragraph or of a paragraph style. */
final class ParagraphProperties {
  String name = "";
  boolean beginsWithBox;
  private String styleId = "";
  private int outline = -1;
  private int list = -1;
  private int listLevel = -1;

  void read(XmlCursor xml) throws XMLStreamException {
    xml.children(
        child -> {
          switch (child) {
            case "pStyle" -> styleId = xml.attribute("val");
            case "outlineLvl" -> outline = xml.number("val", -1);
            case "numPr" -> readNumbering(xml);
            default -> {}
          }
        });
  }

  private void readNumbering(XmlCursor xml) throws XMLStreamException {
    xml.children(
        child -> {
          if (child.equals("ilvl")) {
            listLevel = xml.number("val", 0);
          } else if (child.equals("numId")) {
            list = xml.number("val", 0);
          }
        });
  }

  /** The id of the style the paragraph has, empty if it names none. */
  String styleId() {
    return styleId;
  }

  Style style() {
    return new Style(name, outline, beginsWithBox && list < 0 ? Style.UNNUMBERED : list, listLevel);
  }
}
