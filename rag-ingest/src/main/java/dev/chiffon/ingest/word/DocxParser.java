package dev.chiffon.ingest.word;

import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.ooxml.Parts;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;

/**
 * Parses Word files (DOCX): headings by style or outline level, numbered as shown; paragraphs,
 * lists, tables, text boxes, charts as tables of their numbers, formulas as LaTeX between dollar
 * signs, and footnotes and endnotes after the body, {@code [^1]} marking both note and place.
 * Headers and footers are furniture, each once. A table in a cell is text of that cell; a table of
 * one cell that frames several paragraphs is left out for them. Pages are those that Word last laid
 * out, if it left marks of them.
 *
 * <p>Deleted text and comments are left out; so is hidden text, whose length stands in the metadata
 * as {@value #HIDDEN_TEXT}.
 */
public final class DocxParser implements Parser {
  @Override
  public Document parse(Source source) {
    return Parts.read(source, "Word file", parts -> new DocxReading(source, parts).document());
  }
}
