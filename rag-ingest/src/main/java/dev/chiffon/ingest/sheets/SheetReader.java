package dev.chiffon.ingest.sheets;

import dev.chiffon.ingest.ooxml.XmlCursor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Reads a sheet from the front; only cells with something to show are kept. */
final class SheetReader {
  private static final int MOST_MERGED = 100_000;
  private final XmlCursor xml;
  private final CellTexts texts;
  private final CellBudget budget;
  private final List<SheetCell> cells = new ArrayList<>();
  private final Map<Long, Area> merged = new HashMap<>();
  private String drawing = "";
  private String header = "";
  private String footer = "";
  private boolean sorted = true;
  private int row = -1;
  private int column;

  SheetReader(XmlCursor xml, CellTexts texts, CellBudget budget) {
    this.xml = xml;
    this.texts = texts;
    this.budget = budget;
  }

  Sheet read() throws XMLStreamException {
    xml.children(this::readChild);
    if (!sorted) {
      cells.sort(Comparator.comparingLong(cell -> Sheet.key(cell.row(), cell.column())));
    }
    return new Sheet(cells, merged, drawing, header, footer);
  }

  private void readChild(String name) throws XMLStreamException {
    switch (name) {
      case "sheetData", "mergeCells", "headerFooter" -> xml.children(this::readChild);
      case "row" -> {
        row = xml.number("r", row + 2) - 1;
        column = -1;
        xml.children(this::readChild);
      }
      case "c" -> readCell();
      case "mergeCell" ->
          Area.of(xml.attribute("ref"))
              .filter(area -> merged.size() < MOST_MERGED)
              .ifPresent(area -> merged.putIfAbsent(Sheet.key(area.top(), area.left()), area));
      case "drawing" -> drawing = xml.relation("id");
      case "oddHeader" -> header = PrintedText.of(xml.text());
      case "oddFooter" -> footer = PrintedText.of(xml.text());
      default -> {}
    }
  }

  private void readCell() throws XMLStreamException {
    Optional<Area> place = Area.of(xml.attribute("r"));
    int before = column;
    column = place.map(Area::left).orElse(column + 1);
    int ownRow = place.map(Area::top).orElse(row);
    String type = xml.attribute("t");
    int style = xml.number("s", 0);
    StringBuilder value = new StringBuilder();
    xml.children(
        name -> {
          if (name.equals("v")) {
            value.append(xml.text());
          } else if (name.equals("is")) {
            value.append(SharedStrings.rich(xml));
          }
        });
    String text = value.isEmpty() ? "" : texts.text(type, style, value.toString());
    if (!text.isBlank() && ownRow >= 0) {
      budget.spend(text);
      sorted &= column > before && (cells.isEmpty() || last().row() <= ownRow);
      cells.add(new SheetCell(ownRow, column, text, type.matches("s|str|inlineStr")));
    }
  }

  private SheetCell last() {
    return cells.get(cells.size() - 1);
  }
}
