package dev.chiffon.ingest.office;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Parses the text parts of a mail, which are files inside it to Tika, and no other inner file. */
final class MailTextOnly implements EmbeddedDocumentExtractor {
  private final ParsingEmbeddedDocumentExtractor parsing;

  MailTextOnly(ParseContext context) {
    this.parsing = new ParsingEmbeddedDocumentExtractor(context);
  }

  @Override
  public boolean shouldParseEmbedded(Metadata metadata) {
    String type = metadata.get(Metadata.CONTENT_TYPE);
    String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    return type != null && type.startsWith("text/") && name == null;
  }

  @Override
  public void parseEmbedded(
      InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
      throws SAXException, IOException {
    parsing.parseEmbedded(stream, handler, metadata, outputHtml);
  }
}
