package dev.chiffon.ingest.word;

import dev.chiffon.ingest.ooxml.XmlCursor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** The paragraph styles of a file, by id. */
final class Styles {
  private static final int LONGEST_CHAIN = 20;
  private final Map<String, Style> styles = new HashMap<>();
  private final Map<String, String> bases = new HashMap<>();
  private final Set<String> hidden = new HashSet<>();
  private String standard = "";

  void read(XmlCursor xml) throws XMLStreamException {
    xml.children(
        name -> {
          if (name.equals("style")) {
            readStyle(xml);
          }
        });
  }

  private void readStyle(XmlCursor xml) throws XMLStreamException {
    String id = xml.attribute("styleId");
    boolean paragraph = xml.attribute("type").equals("paragraph");
    if (paragraph && !xml.attribute("default").isEmpty() && !xml.attribute("default").equals("0")) {
      standard = id;
    }
    ParagraphProperties properties = new ParagraphProperties();
    xml.children(
        name -> {
          switch (name) {
            case "name" -> properties.name = xml.attribute("val");
            case "basedOn" -> bases.put(id, xml.attribute("val"));
            case "pPr" -> properties.read(xml);
            case "rPr" -> readRunProperties(id, xml);
            default -> {}
          }
        });
    if (paragraph) {
      styles.put(id, properties.style().withOutlineOfName());
    }
  }

  private void readRunProperties(String id, XmlCursor xml) throws XMLStreamException {
    xml.children(
        name -> {
          if (name.equals("vanish") && xml.isOn()) {
            hidden.add(id);
          }
        });
  }

  /** Returns whether the style, of paragraphs or of characters, hides its text. */
  boolean isHidden(String id) {
    String current = id;
    for (int i = 0; i < LONGEST_CHAIN && !current.isEmpty() && !hidden.isEmpty(); i++) {
      if (hidden.contains(current)) {
        return true;
      }
      current = bases.getOrDefault(current, "");
    }
    return false;
  }

  /** Returns the style with all it inherits; the default style for an empty or unknown id. */
  Style resolved(String id) {
    String current = styles.containsKey(id) ? id : standard;
    Style style = styles.getOrDefault(current, Style.NONE);
    for (int i = 0; i < LONGEST_CHAIN && bases.containsKey(current); i++) {
      current = bases.getOrDefault(current, "");
      Style base = styles.getOrDefault(current, Style.NONE);
      style = style.over(base);
    }
    return style;
  }
}
