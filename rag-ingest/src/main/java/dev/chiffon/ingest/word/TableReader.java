package dev.chiffon.ingest.word;

import dev.chiffon.ingest.ooxml.XmlCursor;
import dev.chiffon.ingest.parse.TableGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/** Reads a table; a table inside a cell becomes text of the cell. */
final class TableReader {

  /** A cell while its rows are still being counted. */
  private static final class OpenCell {
    private final int column;
    private int columns = 1;
    private int rows = 1;
    private boolean continuesAbove;
    private String text = "";

    OpenCell(int column) {
      this.column = column;
    }
  }

  /** A row, and whether it is marked as one that is repeated on each page. */
  private static final class OpenRow {
    private final List<OpenCell> cells = new ArrayList<>();
    private boolean header;
    private int width;
  }

  private final XmlCursor xml;
  private final Styles styles;
  private final List<OpenRow> rows = new ArrayList<>();
  private boolean firstRowStyled;

  TableReader(XmlCursor xml, Styles styles) {
    this.xml = xml;
    this.styles = styles;
  }

  Piece.Grid read() throws XMLStreamException {
    readRows();
    markHeader();
    joinDown();
    TableGrid grid = new TableGrid();
    for (OpenRow row : rows) {
      TableGrid written = row.header ? grid.headerRow() : grid.row();
      row.cells.forEach(c -> written.cell(c.column, c.columns, c.rows, c.text));
    }
    String text =
        rows.stream()
            .flatMap(row -> row.cells.stream())
            .map(cell -> cell.text)
            .collect(Collectors.joining("\n"));
    return new Piece.Grid(grid, text);
  }

  private void readRows() throws XMLStreamException {
    xml.children(
        name -> {
          switch (name) {
            case "tblPr" -> readProperties();
            case "tr" -> {
              rows.add(new OpenRow());
              readRow(rows.get(rows.size() - 1));
            }
            case "sdt", "sdtContent", "customXml", "ins" -> readRows();
            default -> {}
          }
        });
  }

  private void readProperties() throws XMLStreamException {
    xml.children(
        name -> {
          if (name.equals("tblLook")) {
            String bits = xml.attribute("val");
            firstRowStyled =
                xml.attribute("firstRow").equals("1")
                    || (bits.matches("[0-9A-Fa-f]{1,4}")
                        && (Integer.parseInt(bits, 16) & 0x20) > 0);
          }
        });
  }

  private void readRow(OpenRow row) throws XMLStreamException {
    xml.children(
        name -> {
          switch (name) {
            case "trPr" -> readRowProperties(row);
            case "tc" -> readCell(row);
            case "sdt", "sdtContent", "customXml" -> readRow(row);
            default -> {}
          }
        });
  }

  private void readRowProperties(OpenRow row) throws XMLStreamException {
    xml.children(
        name -> {
          if (name.equals("tblHeader")) {
            row.header = xml.isOn();
          } else if (name.equals("gridBefore")) {
            row.width += Math.max(0, xml.number("val", 0));
          }
        });
  }

  private void readCell(OpenRow row) throws XMLStreamException {
    OpenCell cell = new OpenCell(row.width);
    List<String> texts = new ArrayList<>();
    StoryReader story = new StoryReader(xml, styles, piece -> texts.add(piece.text()));
    xml.children(
        name -> {
          if (name.equals("tcPr")) {
            readCellProperties(cell);
          } else {
            story.readChild(name);
          }
        });
    cell.text = String.join("\n", texts);
    row.cells.add(cell);
    row.width += cell.columns;
  }

  private void readCellProperties(OpenCell cell) throws XMLStreamException {
    xml.children(
        name -> {
          if (name.equals("gridSpan")) {
            cell.columns = Math.max(1, Math.min(1000, xml.number("val", 1)));
          } else if (name.equals("vMerge")) {
            cell.continuesAbove = !xml.attribute("val").equals("restart");
          }
        });
  }

  /** Word marks header rows only if they repeat; else the style says that the first is one. */
  private void markHeader() {
    if (firstRowStyled && rows.size() > 1 && rows.stream().noneMatch(row -> row.header)) {
      rows.get(0).header = true;
    }
  }

  private void joinDown() {
    for (int i = rows.size() - 1; i > 0; i--) {
      List<OpenCell> above = rows.get(i - 1).cells;
      for (OpenCell cell : rows.get(i).cells) {
        if (cell.continuesAbove) {
          above.stream()
              .filter(upper -> upper.column == cell.column)
              .forEach(upper -> upper.rows = cell.rows + 1);
        }
      }
    }
  }
}
