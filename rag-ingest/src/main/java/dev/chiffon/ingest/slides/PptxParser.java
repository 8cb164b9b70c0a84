package dev.chiffon.ingest.slides;

import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.ooxml.Parts;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestException.Reason;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/**
 * Parses presentations (PPTX). A slide is a page and a part; its title is a heading of level 1, and
 * what else is on it follows from top to bottom and left to right: paragraphs, lists, tables,
 * charts as tables of their numbers, diagrams as lists; then its comments with their authors, and
 * the speaker's notes. Dates, footers and slide numbers are furniture. Hidden slides are kept, and
 * their numbers stand in the metadata as {@value #HIDDEN_SLIDES}; hidden shapes are left out.
 */
public final class PptxParser implements Parser {
  /** The numbers of the slides that are not shown, separated by commas. */
  public static final String HIDDEN_SLIDES = "hidden_slides";

  @Override
  public Document parse(Source source) {
    source.deadline().check();
    if (source.content().length() == 0) {
      throw new IngestException(source.id(), Reason.EMPTY, "it has no bytes");
    }
    try {
      return new Deck(source, Parts.of(source)).document();
    } catch (IOException | XMLStreamException e) {
      throw new IngestException(source.id(), Reason.CORRUPT, "it is not a sound presentation", e);
    }
  }
}
