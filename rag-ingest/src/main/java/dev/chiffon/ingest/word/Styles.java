package dev.chiffon.ingest.word;

import dev.chiffon.ingest.ooxml.XmlCursor;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The paragraph styles of a file, by id. */
final class Styles {
  private static final int LONGEST_CHAIN = 20;
  private final Map<String, Style> styles = new HashMap<>();
  private final Map<String, String> bases = new HashMap<>();
  private String standard = "";

  void read(XmlCursor xml) throws XMLStreamException {
    xml.children(
        name -> {
          if (name.equals("style") && xml.attribute("type").equals("paragraph")) {
            readStyle(xml);
          }
        });
  }

  private void readStyle(XmlCursor xml) throws XMLStreamException {
    String id = xml.attribute("styleId");
    if (!xml.attribute("default").isEmpty() && !xml.attribute("default").equals("0")) {
      standard = id;
    }
    ParagraphProperties properties = new ParagraphProperties();
    xml.children(
        name -> {
          switch (name) {
            case "name" -> properties.name = xml.attribute("val");
            case "basedOn" -> bases.put(id, xml.attribute("val"));
            case "pPr" -> properties.read(xml);
            default -> {}
          }
        });
    styles.put(id, properties.style().withOutlineOfName());
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
