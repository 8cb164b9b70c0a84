package dev.chiffon.ingest.slides;

import dev.chiffon.ingest.ooxml.XmlCursor;
import javax.xml.stream.XMLStreamException;

/** Reads where a shape or group lies, and a group's coordinates for what is inside. */
final class FrameReader {
  private final XmlCursor xml;
  private Frame frame = Frame.NOWHERE;
  private Frame inner = Frame.NOWHERE;

  FrameReader(XmlCursor xml) {
    this.xml = xml;
  }

  /** Reads the frame from a shape's or group's properties. */
  void readProperties() throws XMLStreamException {
    xml.children(
        name -> {
          if (name.equals("xfrm")) {
            read();
          }
        });
  }

  void read() throws XMLStreamException {
    long[] n = new long[8];
    xml.children(
        name -> {
          switch (name) {
            case "off" -> point(n, 0, "x", "y");
            case "ext" -> point(n, 2, "cx", "cy");
            case "chOff" -> point(n, 4, "x", "y");
            case "chExt" -> point(n, 6, "cx", "cy");
            default -> {}
          }
        });
    frame = new Frame(n[0], n[1], n[2], n[3]);
    inner = new Frame(n[4], n[5], n[6], n[7]);
  }

  Frame frame() {
    return frame;
  }

  /** Returns where on the slide a frame inside this group lies. */
  Frame placed(Frame inside) {
    return frame.isKnown() ? frame.placing(inside, inner) : inside;
  }

  private void point(long[] into, int at, String first, String second) {
    into[at] = number(first);
    into[at + 1] = number(second);
  }

  private long number(String attribute) {
    String value = xml.attribute(attribute);
    return value.matches("-?\\d{1,12}") ? Long.parseLong(value) : 0;
  }
}
