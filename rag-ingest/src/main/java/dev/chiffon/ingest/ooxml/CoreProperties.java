package dev.chiffon.ingest.ooxml;

import dev.chiffon.core.data.Metadata;
import dev.chiffon.ingest.parse.DocumentBuilder;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** What an Office file says about itself. */
public final class CoreProperties {
  private CoreProperties() {}

  /** Reads the file's title into the document's metadata. */
  public static void read(Parts parts, DocumentBuilder builder) throws XMLStreamException {
    for (String part : parts.related("", "core-properties")) {
      Optional<XmlCursor> opened = parts.open(part);
      if (opened.isPresent()) {
        XmlCursor xml = opened.get();
        xml.children(
            name -> {
              if (name.equals("title")) {
                builder.metadata(Metadata.TITLE, xml.text());
              }
            });
      }
    }
  }
}
