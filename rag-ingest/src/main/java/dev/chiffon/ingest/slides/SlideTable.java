package dev.chiffon.ingest.slides;

import dev.chiffon.ingest.ooxml.XmlCursor;
import dev.chiffon.ingest.parse.TableGrid;
import javax.xml.stream.XMLStreamException;

/** Reads a table of a slide; what a merged cell covers has cells of its own in the file. */
final class SlideTable {
  private static final int WIDEST = 1000;
  private final XmlCursor xml;
  private final TableGrid grid = new TableGrid();
  private boolean firstRowIsHeader;
  private boolean anyRow;
  private int column;

  SlideTable(XmlCursor xml) {
    this.xml = xml;
  }

  TableGrid read() throws XMLStreamException {
    xml.children(
        name -> {
          if (name.equals("tblPr")) {
            firstRowIsHeader = xml.attribute("firstRow").matches("1|true");
          } else if (name.equals("tr")) {
            readRow();
          }
        });
    return grid;
  }

  private void readRow() throws XMLStreamException {
    if (!anyRow && firstRowIsHeader) {
      grid.headerRow();
    } else {
      grid.row();
    }
    anyRow = true;
    column = 0;
    xml.children(
        name -> {
          if (name.equals("tc")) {
            readCell();
          }
        });
  }

  private void readCell() throws XMLStreamException {
    int columns = span("gridSpan");
    int rows = span("rowSpan");
    boolean covered = covered("hMerge") || covered("vMerge");
    StringBuilder text = new StringBuilder();
    xml.children(
        name -> {
          if (name.equals("txBody")) {
            text.append(TextBody.read(xml).text());
          }
        });
    if (!covered) {
      grid.cell(column, columns, rows, text.toString());
    }
    column++;
  }

  private int span(String attribute) {
    return Math.max(1, Math.min(WIDEST, xml.number(attribute, 1)));
  }

  private boolean covered(String attribute) {
    return xml.attribute(attribute).matches("1|true");
  }
}
