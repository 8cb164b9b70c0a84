package dev.chiffon.ingest.word;

import dev.chiffon.ingest.ooxml.XmlCursor;
import dev.chiffon.ingest.parse.TableGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * Reads a table; a table inside a cell becomes text of the cell, with marks between its cells and
 * rows. A table of one cell with several paragraphs or a table in it is no table, but a frame
 * around them.
 */
final class TableReader {

  /** A cell while its rows are still being counted. */
  private static final class OpenCell {
    private final int column;
    private int columns = 1;
    private int rows = 1;
    private boolean continuesAbove;
    private final List<Piece> pieces = new ArrayList<>();

    OpenCell(int column) {
      this.column = column;
    }

    String text() {
      return pieces.stream().map(Piece::text).collect(Collectors.joining("\n"));
    }
  }

  /** A row, and whether it is marked as one that is repeated on each page. */
  private static final class OpenRow {
    private final List<OpenCell> cells = new ArrayList<>();
    private boolean header;
    private boolean deleted;
    private int width;

    String text() {
      return cells.stream()
          .map(OpenCell::text)
          .filter(text -> !text.isBlank())
          .collect(Collectors.joining(" | "));
    }
  }

  private final XmlCursor xml;
  private final WordFile file;
  private final String part;
  private final List<OpenRow> rows = new ArrayList<>();
  private boolean firstRowStyled;

  TableReader(XmlCursor xml, WordFile file, String part) {
    this.xml = xml;
    this.file = file;
    this.part = part;
  }

  Piece read() throws XMLStreamException {
    readRows();
    if (isFrame()) {
      return new Piece.Frame(rows.get(0).cells.get(0).pieces);
    }
    markHeader();
    joinDown();
    TableGrid grid = new TableGrid();
    for (OpenRow row : rows) {
      TableGrid written = row.header ? grid.headerRow() : grid.row();
      row.cells.forEach(c -> written.cell(c.column, c.columns, c.rows, c.text()));
    }
    String text = rows.stream().map(OpenRow::text).collect(Collectors.joining("; "));
    return new Piece.Grid(grid, text);
  }

  private boolean isFrame() {
    boolean oneCell = rows.size() == 1 && rows.get(0).cells.size() == 1;
    return oneCell
        && rows.get(0).cells.get(0).pieces.stream().filter(p -> !p.text().isBlank()).count() > 1;
  }

  private void readRows() throws XMLStreamException {
    xml.children(
        name -> {
          switch (name) {
            case "tblPr" -> readProperties();
            case "tr" -> {
              OpenRow row = new OpenRow();
              readRow(row);
              if (!row.deleted) {
                rows.add(row);
              }
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
          } else if (name.equals("del")) {
            row.deleted = true;
          } else if (name.equals("gridBefore")) {
            row.width += Math.max(0, xml.number("val", 0));
          }
        });
  }

  private void readCell(OpenRow row) throws XMLStreamException {
    OpenCell cell = new OpenCell(row.width);
    StoryReader story = new StoryReader(xml, file, part, cell.pieces::add);
    xml.children(
        name -> {
          if (name.equals("tcPr")) {
            readCellProperties(cell);
          } else {
            story.readChild(name);
          }
        });
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
