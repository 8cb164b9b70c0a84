package dev.chiffon.ingest.word;

import dev.chiffon.ingest.ooxml.XmlCursor;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;

/** The lists of a file, and how far each has been counted. */
final class Numbering {
  private static final int LEVELS = 9;

  private final Map<String, NumberedLevel> levels = new HashMap<>();
  private final Map<Integer, Integer> definitions = new HashMap<>();
  private final Map<Integer, String> linksToStyles = new HashMap<>();
  private final Map<String, Integer> definitionsOfStyles = new HashMap<>();
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
          switch (name) {
            case "lvl" -> {
              String key = definition + "/" + xml.number("ilvl", 0);
              levels.put(key, NumberedLevel.read(xml));
            }
            case "numStyleLink" -> linksToStyles.put(definition, xml.attribute("val"));
            case "styleLink" -> definitionsOfStyles.put(xml.attribute("val"), definition);
            default -> {}
          }
        });
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
          } else if (name.equals("lvl")) {
            levels.put("own " + key, NumberedLevel.read(xml));
          }
        });
  }

  /** Counts one more item of that list and 0-based level; returns its number if it has one. */
  OptionalInt next(int list, int level) {
    NumberedLevel known = level(list, level);
    if (!known.isNumbered()) {
      return OptionalInt.empty();
    }
    int start = startOverrides.getOrDefault(list + "/" + level, known.start());
    int count = counts.merge(list + "/" + level, start, (before, first) -> before + 1);
    for (int deeper = level + 1; deeper < LEVELS; deeper++) {
      if (level(list, deeper).restarts()) {
        counts.remove(list + "/" + deeper);
      }
    }
    return OptionalInt.of(count);
  }

  /**
   * Returns what stands in front of the item that was counted last, such as {@code 2.1.}: the
   * numbers of all levels that its text names. Empty if it has no number.
   */
  String label(int list, int level) {
    NumberedLevel known = level(list, level);
    if (!known.isNumbered()) {
      return "";
    }
    String label = known.text();
    for (int i = 0; i < LEVELS; i++) {
      NumberedLevel named = level(list, i);
      int count = counts.getOrDefault(list + "/" + i, named.start());
      label = label.replace("%" + (i + 1), known.isLegal() ? "" + count : named.shown(count));
    }
    return label.strip();
  }

  /** Returns whether items of that level name the numbers of levels above. */
  boolean namesLevelsAbove(int list, int level) {
    NumberedLevel known = level(list, level);
    return known.isNumbered()
        && level > 0
        && known.text().indexOf('%') < known.text().lastIndexOf('%');
  }

  private NumberedLevel level(int list, int level) {
    int definition = definitions.getOrDefault(list, -1);
    String style = linksToStyles.getOrDefault(definition, "");
    int real = definitionsOfStyles.getOrDefault(style, definition);
    NumberedLevel shared = levels.getOrDefault(real + "/" + level, NumberedLevel.NONE);
    return levels.getOrDefault("own " + list + "/" + level, shared);
  }
}
