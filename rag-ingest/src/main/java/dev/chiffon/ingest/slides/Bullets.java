package dev.chiffon.ingest.slides;

import dev.chiffon.ingest.ooxml.XmlCursor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The bullets that a list style gives to the levels of a text, from 0; perhaps only to some. */
final class Bullets {
  private final Map<Integer, Bullet> byLevel = new HashMap<>();

  Optional<Bullet> at(int level) {
    return Optional.ofNullable(byLevel.get(level));
  }

  /** Reads a list style: lvl1pPr to lvl9pPr. */
  void read(XmlCursor xml) throws XMLStreamException {
    xml.children(
        name -> {
          if (name.matches("lvl[1-9]pPr")) {
            int level = name.charAt(3) - '1';
            readLevel(xml).ifPresent(bullet -> byLevel.put(level, bullet));
          }
        });
  }

  /** Reads the properties of a paragraph or level. */
  static Optional<Bullet> readLevel(XmlCursor xml) throws XMLStreamException {
    Bullet[] found = new Bullet[1];
    xml.children(
        name -> {
          switch (name) {
            case "buNone" -> found[0] = Bullet.NONE;
            case "buChar", "buBlip" -> found[0] = Bullet.MARK;
            case "buAutoNum" ->
                found[0] = new Bullet(Bullet.Kind.NUMBER, Math.max(1, xml.number("startAt", 1)));
            default -> {}
          }
        });
    return Optional.ofNullable(found[0]);
  }
}
