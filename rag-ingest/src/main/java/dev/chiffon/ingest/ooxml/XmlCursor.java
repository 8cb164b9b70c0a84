package dev.chiffon.ingest.ooxml;

import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Source;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML once, from the front, without document types, entities of its own, or any access to
 * anything outside. Names are local names: the two dialects of Office files differ in namespaces
 * only. Not safe for threads.
 */
public final class XmlCursor {

  /**
   * What JDK 24 and later limit anew: entities to 100,000 characters, escaped ones in plain text
   * among them, depth and attributes to 200. Without document types there are no entities to guard
   * against, and depth and size are limited by the file's own limits.
   */
  private static final List<String> LIMITS_OF_THE_JDK =
      List.of(
          "jdk.xml.maxGeneralEntitySizeLimit",
          "jdk.xml.totalEntitySizeLimit",
          "jdk.xml.maxElementDepth",
          "jdk.xml.elementAttributeLimit");

  private static final int NO_LIMIT = 0;
  private static final int EVENTS_PER_CHECK = 1024;

  /** Reacts to a child element; what it leaves unread of the element is passed over. */
  public interface OnChild {
    /** Reacts to the child of that local name, on whose start the cursor stands. */
    void accept(String name) throws XMLStreamException;
  }

  private final XMLStreamReader reader;
  private final Source source;
  private int depth;
  private int events;

  private XmlCursor(XMLStreamReader reader, Source source) {
    this.reader = reader;
    this.source = source;
  }

  /** Returns a cursor at the root element, under the limits of the file that holds the XML. */
  public static XmlCursor over(InputStream bytes, Source source) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    for (String limit : LIMITS_OF_THE_JDK) {
      factory.setProperty(limit, NO_LIMIT);
    }
    XMLStreamReader reader = factory.createXMLStreamReader(bytes);
    XmlCursor cursor = new XmlCursor(reader, source);
    while (cursor.depth == 0) {
      cursor.next();
    }
    return cursor;
  }

  /** Visits the children of the current element, which is at its end afterwards. */
  public void children(OnChild onChild) throws XMLStreamException {
    int own = depth;
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.END_ELEMENT && depth < own) {
        return;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        onChild.accept(reader.getLocalName());
        while (depth > own) {
          next();
        }
      }
    }
  }

  /** Returns the text of the current element, which is at its end afterwards. */
  public String text() throws XMLStreamException {
    int own = depth;
    StringBuilder text = new StringBuilder();
    while (depth >= own) {
      int event = next();
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(reader.getText());
      }
    }
    return text.toString();
  }

  /** Returns the attribute of that local name, empty if the element has none. */
  public String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Returns the id of a relationship in the attribute of that local name, empty if none. */
  public String relation(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String space = reader.getAttributeNamespace(i);
      if (reader.getAttributeLocalName(i).equals(name)
          && space != null
          && space.endsWith("relationships")) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Returns the attribute as a whole number, {@code otherwise} if it is none. */
  public int number(String name, int otherwise) {
    String value = attribute(name);
    return value.matches("-?\\d{1,9}") ? Integer.parseInt(value) : otherwise;
  }

  /** Returns whether the current element switches its property on. */
  public boolean isOn() {
    return isOn("val");
  }

  /** Returns whether that attribute says yes, which it also does if it is missing. */
  public boolean isOn(String name) {
    String value = attribute(name);
    return !value.equals("0") && !value.equals("false") && !value.equals("off");
  }

  private int next() throws XMLStreamException {
    if (++events % EVENTS_PER_CHECK == 0) {
      source.deadline().check();
    }
    if (!reader.hasNext()) {
      throw new XMLStreamException("need an element, got the end");
    }
    int event = reader.next();
    if (event == XMLStreamConstants.START_ELEMENT) {
      source.limits().require(source.id(), Limit.DEPTH, ++depth);
    }
    if (event == XMLStreamConstants.END_ELEMENT) {
      depth--;
    }
    return event;
  }
}
