package dev.chiffon.ingest.word;

import dev.chiffon.ingest.ooxml.XmlCursor;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;

/** The lists of a file, and how far each has been counted. */
final class Numbering {
  private static final int LEVELS = 9;

  /** One level of a list. */
  private record Level(boolean numbered, int start) {}

  private final Map<String, Level> levels = new HashMap<>();
  private final Map<Integer, Integer> definitions = new HashMap<>();
  private final Map<String, Integer> startOverrides = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  void read(XmlCursor xml) throws XMLStreamException {
    xml.children(
        name -> {
          if (name.equals("abstractNum")) {
            readDefinition(xml, xml.number("abstractNumId", -1));
          } else if (name.equals("num")) {
            readList(xml, xml.number("numId", -1));
          }
        });
  }

  private void readDefinition(XmlCursor xml, int definition) throws XMLStreamException {
    xml.children(
        name -> {
          if (name.equals("lvl")) {
            readLevel(xml, definition + "/" + xml.number("ilvl", 0));
          }
        });
  }

  private void readLevel(XmlCursor xml, String key) throws XMLStreamException {
    String[] format = {"decimal"};
    int[] start = {1};
    xml.children(
        name -> {
          if (name.equals("numFmt")) {
            format[0] = xml.attribute("val");
          } else if (name.equals("start")) {
            start[0] = xml.number("val", 1);
          }
        });
    boolean numbered = !format[0].equals("bullet") && !format[0].equals("none");
    levels.put(key, new Level(numbered, start[0]));
  }

  private void readList(XmlCursor xml, int list) throws XMLStreamException {
    xml.children(
        name -> {
          if (name.equals("abstractNumId")) {
            definitions.put(list, xml.number("val", -1));
          } else if (name.equals("lvlOverride")) {
            readOverride(xml, list + "/" + xml.number("ilvl", 0));
          }
        });
  }

  private void readOverride(XmlCursor xml, String key) throws XMLStreamException {
    xml.children(
        name -> {
          if (name.equals("startOverride")) {
            startOverrides.put(key, xml.number("val", 1));
          }
        });
  }

  /** Counts one more item of that list and 0-based level; returns its number if it has one. */
  OptionalInt next(int list, int level) {
    int definition = definitions.getOrDefault(list, -1);
    Level known = levels.get(definition + "/" + level);
    if (known == null || !known.numbered()) {
      return OptionalInt.empty();
    }
    int start = startOverrides.getOrDefault(list + "/" + level, known.start());
    int count = counts.merge(list + "/" + level, start, (before, first) -> before + 1);
    for (int deeper = level + 1; deeper < LEVELS; deeper++) {
      counts.remove(list + "/" + deeper);
    }
    return OptionalInt.of(count);
  }
}
