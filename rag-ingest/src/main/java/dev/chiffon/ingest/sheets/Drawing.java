package dev.chiffon.ingest.sheets;

import dev.chiffon.ingest.ooxml.Chart;
import dev.chiffon.ingest.ooxml.Parts;
import dev.chiffon.ingest.ooxml.XmlCursor;
import dev.chiffon.ingest.parse.DocumentBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** What is drawn over the cells of a sheet: text boxes and charts. */
final class Drawing {
  private final List<String> paragraphs = new ArrayList<>();
  private final List<Chart> charts = new ArrayList<>();

  static Drawing of(Parts parts, String sheet, String relation) throws XMLStreamException {
    Drawing drawing = new Drawing();
    Optional<String> part = parts.target(sheet, relation);
    Optional<XmlCursor> xml = part.isEmpty() ? Optional.empty() : parts.open(part.get());
    if (xml.isPresent()) {
      drawing.read(parts, part.get(), xml.get());
    }
    return drawing;
  }

  private void read(Parts parts, String part, XmlCursor xml) throws XMLStreamException {
    xml.children(
        name -> {
          switch (name) {
            case "txBody" -> readText(xml);
            case "chart" -> Chart.linked(parts, part, xml.relation("id")).ifPresent(charts::add);
            case "Fallback", "nvSpPr", "spPr", "style", "pic" -> {}
            default -> read(parts, part, xml);
          }
        });
  }

  private void readText(XmlCursor xml) throws XMLStreamException {
    xml.children(
        name -> {
          if (name.equals("p")) {
            StringBuilder text = new StringBuilder();
            readRuns(xml, text);
            paragraphs.add(text.toString());
          }
        });
  }

  private static void readRuns(XmlCursor xml, StringBuilder text) throws XMLStreamException {
    xml.children(
        name -> {
          if (name.equals("t")) {
            text.append(xml.text());
          } else if (name.equals("br")) {
            text.append('\n');
          } else if (name.equals("r") || name.equals("fld")) {
            readRuns(xml, text);
          }
        });
  }

  boolean isEmpty() {
    return charts.isEmpty() && paragraphs.stream().allMatch(String::isBlank);
  }

  void write(DocumentBuilder builder) {
    paragraphs.forEach(builder::paragraph);
    charts.forEach(chart -> chart.write(builder));
  }
}
