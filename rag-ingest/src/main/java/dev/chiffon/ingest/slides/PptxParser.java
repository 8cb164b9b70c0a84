package dev.chiffon.ingest.slides;

import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.ooxml.Parts;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;

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
    return Parts.read(source, "presentation", parts -> new Deck(source, parts).document());
  }
}
