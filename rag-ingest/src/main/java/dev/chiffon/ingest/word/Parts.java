package dev.chiffon.ingest.word;

import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestException.Reason;
import dev.chiffon.ingest.parse.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;

/**
 * The XML parts of an Office file, unpacked. Everything else in the zip is passed over, but counts:
 * a file that unpacks to more than {@value #MAX_UNPACKED} bytes is refused.
 */
final class Parts {
  private static final long MAX_UNPACKED = 400_000_000;
  private static final int MAX_ENTRIES = 20_000;
  private static final int BUFFER = 1 << 16;

  /** A link from one part to another: the last word of its type, and where it leads. */
  private record Relation(String type, String target) {}

  private final Source source;
  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private long unpacked;

  private Parts(Source source) {
    this.source = source;
  }

  static Parts unpack(Source source) throws IOException {
    Parts parts = new Parts(source);
    try (ZipInputStream zip = new ZipInputStream(source.stream())) {
      parts.unpack(zip);
    } catch (IllegalArgumentException e) {
      throw new ZipException("need names of parts in UTF-8: " + e.getMessage());
    }
    return parts;
  }

  private void unpack(ZipInputStream zip) throws IOException {
    int entries = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (++entries > MAX_ENTRIES) {
        throw tooLarge("need at most %d parts".formatted(MAX_ENTRIES));
      }
      unpack(entry.getName(), zip);
    }
  }

  private void unpack(String name, InputStream in) throws IOException {
    boolean wanted = name.endsWith(".xml") || name.endsWith(".rels");
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    OutputStream out = wanted ? kept : OutputStream.nullOutputStream();
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      source.deadline().check();
      unpacked += n;
      if (unpacked > MAX_UNPACKED) {
        throw tooLarge("need a file that unpacks to at most %d bytes".formatted(MAX_UNPACKED));
      }
      out.write(buffer, 0, n);
    }
    if (wanted) {
      parts.putIfAbsent(key(name), kept.toByteArray());
    }
  }

  private IngestException tooLarge(String message) {
    return new IngestException(source.id(), Reason.LIMIT_EXCEEDED, message);
  }

  /** Returns the part of that name, ready to be read, if the file has it. */
  Optional<XmlCursor> open(String name) throws XMLStreamException {
    byte[] bytes = parts.get(key(name));
    return bytes == null ? Optional.empty() : Optional.of(XmlCursor.over(bytes, source.deadline()));
  }

  /** Returns the names of the parts that {@code from} names with that type of relationship. */
  List<String> related(String from, String type) throws XMLStreamException {
    int slash = from.lastIndexOf('/') + 1;
    String folder = from.substring(0, slash);
    Map<String, Relation> relations =
        relations(folder + "_rels/" + from.substring(slash) + ".rels");
    return relations.values().stream()
        .filter(relation -> relation.type().equals(type))
        .map(relation -> resolved(folder, relation.target()))
        .toList();
  }

  private Map<String, Relation> relations(String part) throws XMLStreamException {
    Map<String, Relation> relations = new LinkedHashMap<>();
    Optional<XmlCursor> opened = open(part);
    if (opened.isPresent()) {
      XmlCursor xml = opened.get();
      xml.children(
          name -> {
            String type = xml.attribute("Type");
            Relation relation =
                new Relation(type.substring(type.lastIndexOf('/') + 1), xml.attribute("Target"));
            relations.put(xml.attribute("Id"), relation);
          });
    }
    return relations;
  }

  private static String resolved(String folder, String target) {
    return target.startsWith("/") ? target.substring(1) : folder + target;
  }

  private static String key(String name) {
    return name.replace('\\', '/').toLowerCase(Locale.ROOT);
  }
}
