package dev.chiffon.ingest.slides;

import dev.chiffon.ingest.ooxml.XmlCursor;
import javax.xml.stream.XMLStreamException;

/** The bullets that a master gives to titles, to bodies and to all else. */
final class MasterStyles {
  private final Bullets title = new Bullets();
  private final Bullets body = new Bullets();
  private final Bullets other = new Bullets();

  void read(XmlCursor master) throws XMLStreamException {
    master.children(
        name -> {
          if (name.equals("txStyles")) {
            readStyles(master);
          }
        });
  }

  Bullets bullets(Placeholder role) {
    return switch (role.type()) {
      case "title", "ctrTitle" -> title;
      case "body", "subTitle", "obj", "pic", "tbl", "chart", "dgm", "media", "clipArt" -> body;
      default -> other;
    };
  }

  private void readStyles(XmlCursor xml) throws XMLStreamException {
    xml.children(
        name -> {
          switch (name) {
            case "titleStyle" -> title.read(xml);
            case "bodyStyle" -> body.read(xml);
            case "otherStyle" -> other.read(xml);
            default -> {}
          }
        });
  }
}
