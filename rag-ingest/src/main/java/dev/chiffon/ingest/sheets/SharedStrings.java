package dev.chiffon.ingest.sheets;

import dev.chiffon.ingest.ooxml.XmlCursor;
import dev.chiffon.ingest.parse.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The texts that the cells of a workbook share. */
final class SharedStrings {
  private final List<String> texts = new ArrayList<>();
  private final CellBudget budget;

  SharedStrings(Source source) {
    this.budget = new CellBudget(source);
  }

  void read(Optional<XmlCursor> part) throws XMLStreamException {
    if (part.isEmpty()) {
      return;
    }
    XmlCursor xml = part.get();
    xml.children(
        name -> {
          if (name.equals("si")) {
            String text = rich(xml);
            budget.spend(text);
            texts.add(text);
          }
        });
  }

  /** Returns the text of that index, empty if there is none. */
  String at(String index) {
    boolean known = index.matches("\\d{1,9}") && Integer.parseInt(index) < texts.size();
    return known ? texts.get(Integer.parseInt(index)) : "";
  }

  /** Returns the text of runs; how Japanese is spoken stands beside it and is left out. */
  static String rich(XmlCursor xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    xml.children(
        name -> {
          if (name.equals("t")) {
            text.append(xml.text());
          } else if (name.equals("r")) {
            text.append(rich(xml));
          }
        });
    return text.toString();
  }
}
