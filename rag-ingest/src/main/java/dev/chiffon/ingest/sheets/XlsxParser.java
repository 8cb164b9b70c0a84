package dev.chiffon.ingest.sheets;

import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.ooxml.Parts;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;

/**
 * Parses workbooks (XLSX). A sheet is a part under a heading of level 2 with its name. What empty
 * rows and columns set apart is a table of its own; numbers and dates read as they are shown,
 * formulas as their last values. Text boxes and charts, as tables of their numbers, follow.
 *
 * <p>Hidden sheets are left out, and their names stand in the metadata as {@value #HIDDEN_SHEETS}.
 * Hidden rows and columns are kept, since a filter hides rows, too. Comments are left out. Where a
 * format leaves the order of day and month to the reader's country, dates read as in ISO 8601. A
 * cell with text counts as a block to the limits.
 */
public final class XlsxParser implements Parser {
  /** The names of the sheets that are not shown, separated by commas. */
  public static final String HIDDEN_SHEETS = "hidden_sheets";

  @Override
  public Document parse(Source source) {
    return Parts.read(source, "workbook", parts -> new Workbook(source, parts).document());
  }
}
