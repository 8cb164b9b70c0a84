package dev.chiffon.ingest.ooxml;

import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestException.Reason;
import dev.chiffon.ingest.parse.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * The parts of an Office file and how they are linked. Each part is unpacked when it is read, under
 * the source's limits; what nobody reads costs nothing. Not safe for threads.
 */
public final class Parts {

  /** A link from one part to another: the last word of its type, and where it leads. */
  private record Relation(String type, String target, boolean external) {}

  private final Source source;
  private final Archive archive;
  private final Map<String, Map<String, Relation>> relations = new HashMap<>();

  private Parts(Source source, Archive archive) {
    this.source = source;
    this.archive = archive;
  }

  /** Makes a document of the parts of a file. */
  public interface Reading {
    /** Returns the document. */
    Document of(Parts parts) throws IOException, XMLStreamException;
  }

  /**
   * Returns the document that {@code reading} makes of a file.
   *
   * @param what what the file should be, such as "Word file", for the message if it is not sound
   * @throws IngestException if it has no bytes, or is not sound
   */
  public static Document read(Source source, String what, Reading reading) {
    source.deadline().check();
    source.requireBytes();
    try {
      return reading.of(of(source));
    } catch (IOException | XMLStreamException e) {
      throw new IngestException(source.id(), Reason.CORRUPT, "it is not a sound " + what, e);
    }
  }

  /**
   * Returns the parts of a file.
   *
   * @throws IOException if it is no sound zip
   */
  static Parts of(Source source) throws IOException {
    return new Parts(source, Archive.of(source));
  }

  /** Returns the part of that name, its cursor at the root element, if the file has it. */
  public Optional<XmlCursor> open(String name) throws XMLStreamException {
    try {
      Optional<InputStream> bytes = archive.open(name);
      return bytes.isEmpty() ? Optional.empty() : Optional.of(XmlCursor.over(bytes.get(), source));
    } catch (IOException e) {
      throw new XMLStreamException("need a sound part '%s'".formatted(name), e);
    }
  }

  /** Returns the bytes of the part of that name as they are unpacked, if the file has it. */
  public Optional<InputStream> bytes(String name) throws IOException {
    return archive.open(name);
  }

  /** Returns the name of the part that is the file's document, if it says which. */
  public Optional<String> main() throws XMLStreamException {
    return related("", "officeDocument").stream().findFirst();
  }

  /** Returns the names of the parts that {@code from} names with that type of relationship. */
  public List<String> related(String from, String type) throws XMLStreamException {
    List<String> names = new ArrayList<>();
    for (Relation relation : relations(from).values()) {
      if (relation.type().equals(type) && !relation.external()) {
        names.add(relation.target());
      }
    }
    return names;
  }

  /** Returns the name of the part that {@code from} knows under that id of a relationship. */
  public Optional<String> target(String from, String id) throws XMLStreamException {
    return Optional.ofNullable(relations(from).get(id))
        .filter(relation -> !relation.external())
        .map(Relation::target);
  }

  private Map<String, Relation> relations(String from) throws XMLStreamException {
    Map<String, Relation> known = relations.get(from);
    if (known == null) {
      known = readRelations(from);
      relations.put(from, known);
    }
    return known;
  }

  private Map<String, Relation> readRelations(String from) throws XMLStreamException {
    int slash = from.lastIndexOf('/') + 1;
    String folder = from.substring(0, slash);
    String part = folder + "_rels/" + from.substring(slash) + ".rels";
    Map<String, Relation> read = new LinkedHashMap<>();
    Optional<XmlCursor> opened = open(part);
    if (opened.isPresent()) {
      XmlCursor xml = opened.get();
      xml.children(
          name -> {
            String type = xml.attribute("Type");
            boolean external = xml.attribute("TargetMode").equals("External");
            String target = xml.attribute("Target");
            Relation relation =
                new Relation(
                    type.substring(type.lastIndexOf('/') + 1),
                    external ? target : resolved(folder, target),
                    external);
            read.put(xml.attribute("Id"), relation);
          });
    }
    return read;
  }

  /** Returns the name of a part, written relative to a folder or, with a slash, to the root. */
  public static String resolved(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String base = folder;
    String rest = target;
    while (rest.startsWith("../") || rest.startsWith("./")) {
      if (rest.startsWith("../")) {
        base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
      }
      rest = rest.substring(rest.indexOf('/') + 1);
    }
    return base + rest;
  }
}
