package dev.chiffon.ingest.office;

import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.ooxml.Parts;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;

/**
 * Parses books (EPUB 2 and 3): each content file of the reading order is a chapter. Tables of
 * contents are left out, and a title page is furniture, since its title is the document's.
 */
public final class EpubParser implements Parser {
  @Override
  public Document parse(Source source) {
    return Parts.read(source, "book", parts -> new Book(source, parts).document());
  }
}
