package dev.chiffon.ingest.word;

import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.ooxml.Parts;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestException.Reason;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/**
 * Parses Word files (DOCX): headings by style, paragraphs, lists, tables, text boxes, and footnotes
 * and endnotes after the body. Headers and footers are furniture, each once. Word files do not know
 * their pages.
 */
public final class DocxParser implements Parser {
  @Override
  public Document parse(Source source) {
    source.deadline().check();
    if (source.content().length() == 0) {
      throw new IngestException(source.id(), Reason.EMPTY, "it has no bytes");
    }
    try {
      return new DocxReading(source, Parts.of(source)).document();
    } catch (IOException | XMLStreamException e) {
      throw new IngestException(source.id(), Reason.CORRUPT, "it is not a sound Word file", e);
    }
  }
}
