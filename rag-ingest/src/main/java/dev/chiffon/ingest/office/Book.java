package dev.chiffon.ingest.office;

import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Part;
import dev.chiffon.ingest.ooxml.Parts;
import dev.chiffon.ingest.ooxml.XmlCursor;
import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestException.Reason;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Source;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** One book being read, chapter by chapter. */
final class Book {
  private static final String CONTAINER = "META-INF/container.xml";
  private static final String ENCRYPTION = "META-INF/encryption.xml";

  private final Source source;
  private final Parts parts;
  private final DocumentBuilder builder;
  private final Map<String, String> files = new HashMap<>();
  private final List<String> readingOrder = new ArrayList<>();
  private final Set<String> encrypted = new HashSet<>();
  private String packagePart = "";
  private String folder = "";

  Book(Source source, Parts parts) {
    this.source = source;
    this.parts = parts;
    this.builder = new DocumentBuilder(source);
  }

  Document document() throws IOException, XMLStreamException {
    readContainer(required(CONTAINER));
    folder = packagePart.substring(0, packagePart.lastIndexOf('/') + 1);
    readPackage(required(packagePart));
    Optional<XmlCursor> encryption = parts.open(ENCRYPTION);
    if (encryption.isPresent()) {
      readEncryption(encryption.get());
    }
    XhtmlBlocks blocks = new XhtmlBlocks(builder, source.deadline());
    int number = 0;
    for (String id : readingOrder) {
      String file = files.get(id);
      if (file != null) {
        source.limits().require(source.id(), Limit.PAGES, ++number);
        write(number, file, blocks);
      }
    }
    return builder.build();
  }

  private XmlCursor required(String part) throws XMLStreamException {
    return parts
        .open(part)
        .orElseThrow(
            () ->
                new IngestException(
                    source.id(), Reason.CORRUPT, "need a part '%s'".formatted(part)));
  }

  private void readContainer(XmlCursor xml) throws XMLStreamException {
    xml.children(
        name -> {
          if (name.equals("rootfiles")) {
            readContainer(xml);
          } else if (name.equals("rootfile") && packagePart.isEmpty()) {
            packagePart = xml.attribute("full-path");
          }
        });
  }

  private void readPackage(XmlCursor xml) throws XMLStreamException {
    xml.children(
        name -> {
          switch (name) {
            case "metadata", "dc-metadata", "manifest", "spine" -> readPackage(xml);
            case "title" -> title(xml.text());
            case "item" -> readItem(xml);
            case "itemref" -> readingOrder.add(xml.attribute("idref"));
            default -> {}
          }
        });
  }

  private void title(String title) {
    builder.metadata(Metadata.TITLE, title);
  }

  /** The file of the table of contents may stand in the reading order, too. */
  private void readItem(XmlCursor xml) {
    boolean contents = List.of(xml.attribute("properties").split(" ", -1)).contains("nav");
    if (!contents && xml.attribute("media-type").matches(".*(html|dtbook|xml).*")) {
      files.put(xml.attribute("id"), resolved(folder, xml.attribute("href")));
    }
  }

  private void readEncryption(XmlCursor xml) throws XMLStreamException {
    xml.children(
        name -> {
          if (name.equals("CipherReference")) {
            encrypted.add(resolved("", xml.attribute("URI")));
          } else {
            readEncryption(xml);
          }
        });
  }

  private static String resolved(String folder, String reference) {
    String path = reference.replaceFirst("#.*", "");
    try {
      String plain = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
      return Parts.resolved(folder, plain);
    } catch (IllegalArgumentException e) {
      return Parts.resolved(folder, path); // a percent sign that stands for itself
    }
  }

  private void write(int number, String file, XhtmlBlocks blocks) throws IOException {
    if (encrypted.contains(file)) {
      throw new IngestException(source.id(), Reason.ENCRYPTED, "its chapters are encrypted");
    }
    Optional<InputStream> bytes = parts.bytes(file);
    if (bytes.isPresent()) {
      Chapter chapter = Chapter.read(bytes.get());
      builder.part(Part.Kind.CHAPTER, number, chapter.title());
      chapter.write(blocks, builder);
    }
  }
}
