package dev.chiffon.ingest.word;

import dev.chiffon.ingest.ooxml.XmlCursor;
import javax.xml.stream.XMLStreamException;

/** A box to tick, as a content control or as a field of an old form. */
final class CheckBox {
  private boolean there;
  private boolean checked;

  /** Reads the properties of a control or field. */
  void read(XmlCursor xml) throws XMLStreamException {
    xml.children(
        name -> {
          switch (name) {
            case "checkbox", "checkBox" -> {
              there = true;
              read(xml);
            }
            case "default", "checked" -> checked = xml.isOn();
            case "ffData" -> read(xml);
            default -> {}
          }
        });
  }

  boolean isThere() {
    return there;
  }

  /** Returns the box as Markdown writes it. */
  String text() {
    return checked ? "[x]" : "[ ]";
  }
}
