package dev.chiffon.ingest.office;

import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.ooxml.Parts;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestException.Reason;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/**
 * Parses books (EPUB 2 and 3): each content file of the reading order is a chapter. Tables of
 * contents are left out, and a title page is furniture, since its title is the document's.
 */
public final class EpubParser implements Parser {
  @Override
  public Document parse(Source source) {
    source.deadline().check();
    if (source.content().length() == 0) {
      throw new IngestException(source.id(), Reason.EMPTY, "it has no bytes");
    }
    try {
      return new Book(source, Parts.of(source)).document();
    } catch (IOException | XMLStreamException e) {
      throw new IngestException(source.id(), Reason.CORRUPT, "it is not a sound book", e);
    }
  }
}
