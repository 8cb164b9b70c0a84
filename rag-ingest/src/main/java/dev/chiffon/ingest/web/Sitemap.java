package dev.chiffon.ingest.web;

import dev.chiffon.core.data.Deadline;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The URLs of a sitemap (sitemaps.org): of pages, and, if it is an index, of other sitemaps.
 *
 * @param pages as they stand there
 * @param sitemaps as they stand there
 */
record Sitemap(List<String> pages, List<String> sitemaps) {
  private static final int MOST_URLS = 50_000; // of one file, says the protocol
  private static final int MOST_DEPTH = 20;

  /** Reads a sitemap; no document type and no entity of it is read. */
  static Sitemap of(byte[] xml, Deadline deadline) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    Sitemap read = new Sitemap(new ArrayList<>(), new ArrayList<>());
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
      read.addAll(reader, deadline);
      reader.close();
    } catch (XMLStreamException e) {
      throw new IOException("need a sitemap in XML: " + e.getMessage(), e);
    }
    return read;
  }

  private void addAll(XMLStreamReader reader, Deadline deadline)
      throws XMLStreamException, IOException {
    List<String> open = new ArrayList<>();
    StringBuilder place = new StringBuilder();
    while (reader.hasNext()) {
      deadline.check();
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          open.add(reader.getLocalName());
          place.setLength(0);
        }
        case XMLStreamConstants.CHARACTERS -> place.append(reader.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          add(open, place.toString().strip());
          open.remove(open.size() - 1);
          place.setLength(0);
        }
        default -> {} // comments and the like
      }
      require(open.size() <= MOST_DEPTH, "%d levels", MOST_DEPTH);
      require(pages.size() + sitemaps.size() <= MOST_URLS, "%d URLs", MOST_URLS);
    }
  }

  /** Only {@code url/loc} and {@code sitemap/loc}: extensions have a {@code loc} of pictures. */
  private void add(List<String> open, String place) {
    if (open.size() != 3 || !open.get(2).equals("loc") || place.isEmpty()) {
      return;
    }
    if (open.get(1).equals("url")) {
      pages.add(place);
    } else if (open.get(1).equals("sitemap")) {
      sitemaps.add(place);
    }
  }

  private static void require(boolean fits, String most, int number) throws IOException {
    if (!fits) {
      throw new IOException("need a sitemap of at most " + most.formatted(number));
    }
  }
}
