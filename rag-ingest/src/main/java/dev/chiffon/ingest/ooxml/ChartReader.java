package dev.chiffon.ingest.ooxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/** Reads the part of a chart. */
final class ChartReader {
  private static final int MOST_POINTS = 100_000;
  private final XmlCursor xml;
  private final StringBuilder title = new StringBuilder();
  private final List<Chart.Series> series = new ArrayList<>();
  private String kind = "";

  ChartReader(XmlCursor xml) {
    this.xml = xml;
  }

  Chart read() throws XMLStreamException {
    xml.children(this::readChild);
    return new Chart(title.toString(), kind, series);
  }

  private void readChild(String name) throws XMLStreamException {
    if (name.equals("chart") || name.equals("plotArea")) {
      xml.children(this::readChild);
    } else if (name.equals("title")) {
      readTitle();
    } else if (name.endsWith("Chart")) {
      kind = kind.isEmpty() ? Chart.kindOf(name) : kind;
      xml.children(this::readChild);
    } else if (name.equals("ser")) {
      readSeries();
    }
  }

  /** Titles are runs of text or what is remembered of a cell. */
  private void readTitle() throws XMLStreamException {
    xml.children(
        name -> {
          switch (name) {
            case "t", "v" -> title.append(xml.text());
            case "tx", "rich", "p", "r", "strRef", "strCache", "pt" -> readTitle();
            default -> {}
          }
        });
  }

  private void readSeries() throws XMLStreamException {
    Map<Integer, String> name = new TreeMap<>();
    Map<Integer, String> labels = new TreeMap<>();
    Map<Integer, String> values = new TreeMap<>();
    xml.children(
        child -> {
          switch (child) {
            case "tx" -> new Points(name).read();
            case "cat", "xVal" -> new Points(labels).read();
            case "val", "yVal" -> new Points(values).read();
            default -> {}
          }
        });
    series.add(new Chart.Series(String.join(" ", name.values()), labels, values));
  }

  /** The remembered points of a series, by number; several levels of labels are put together. */
  private final class Points {
    private final Map<Integer, String> points;
    private NumberFormat format = NumberFormat.GENERAL;
    private boolean numbers;

    Points(Map<Integer, String> points) {
      this.points = points;
    }

    void read() throws XMLStreamException {
      xml.children(
          name -> {
            switch (name) {
              case "strRef", "numRef", "multiLvlStrRef", "strCache", "multiLvlStrCache", "lvl" ->
                  read();
              case "numCache", "numLit" -> {
                numbers = true;
                read();
              }
              case "strLit" -> read();
              case "formatCode" -> format = NumberFormat.of(xml.text());
              case "v" -> points.put(0, xml.text());
              case "pt" -> readPoint(xml.number("idx", points.size()));
              default -> {}
            }
          });
    }

    private void readPoint(int index) throws XMLStreamException {
      xml.children(
          name -> {
            if (name.equals("v") && index < MOST_POINTS) {
              String text = numbers ? format.format(xml.text(), false) : xml.text();
              points.merge(index, text, (inner, outer) -> outer + " " + inner);
            }
          });
    }
  }
}
