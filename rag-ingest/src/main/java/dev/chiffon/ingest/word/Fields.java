package dev.chiffon.ingest.word;

import dev.chiffon.ingest.ooxml.XmlCursor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The fields that are open: first their instruction, which is not shown, then their result. */
final class Fields {
  private final Deque<Boolean> inInstruction = new ArrayDeque<>();

  /** Reads the mark of a field; returns what the field shows by itself. */
  Optional<String> read(XmlCursor xml) throws XMLStreamException {
    CheckBox box = new CheckBox();
    switch (xml.attribute("fldCharType")) {
      case "begin" -> {
        inInstruction.push(true);
        box.read(xml);
      }
      case "separate" -> {
        if (inInstruction.poll() != null) {
          inInstruction.push(false);
        }
      }
      case "end" -> inInstruction.poll();
      default -> {}
    }
    return box.isThere() ? Optional.of(box.text()) : Optional.empty();
  }

  boolean inInstruction() {
    return inInstruction.contains(true);
  }
}
