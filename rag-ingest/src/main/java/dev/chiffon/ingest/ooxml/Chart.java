package dev.chiffon.ingest.ooxml;

import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.TableGrid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;

/**
 * A chart: its title and the numbers it shows, as the file that holds it remembers them.
 *
 * @param title its title, empty if it has none
 * @param kind what it draws, such as {@code Line chart}; empty if unknown
 * @param series its series
 */
public record Chart(String title, String kind, List<Series> series) {

  /**
   * One series of a chart.
   *
   * @param name what it is called, perhaps empty
   * @param labels where each value stands, by its number
   * @param values the values, by their number
   */
  record Series(String name, Map<Integer, String> labels, Map<Integer, String> values) {}

  /** Copies the series. */
  public Chart {
    series = List.copyOf(series);
  }

  /** Returns the chart that the part {@code from} names by that id of a relationship. */
  public static Optional<Chart> linked(Parts parts, String from, String id)
      throws XMLStreamException {
    Optional<String> part = parts.target(from, id);
    Optional<XmlCursor> xml = part.isEmpty() ? Optional.empty() : parts.open(part.get());
    return xml.isEmpty() ? Optional.empty() : Optional.of(new ChartReader(xml.get()).read());
  }

  /** Writes its title and kind as captions and its numbers as a table, a column a series. */
  public void write(DocumentBuilder builder) {
    builder.caption(title);
    if (series.isEmpty()) {
      return;
    }
    builder.caption(kind);
    TreeSet<Integer> points = new TreeSet<>();
    series.forEach(one -> points.addAll(one.values().keySet()));
    TableGrid grid = new TableGrid().headerRow();
    for (int i = 0; i < series.size(); i++) {
      grid.cell(i + 1, series.get(i).name());
    }
    for (int point : points) {
      grid.row().cell(0, label(point));
      for (int i = 0; i < series.size(); i++) {
        grid.cell(i + 1, series.get(i).values().getOrDefault(point, ""));
      }
    }
    builder.table(grid);
  }

  private String label(int point) {
    return series.stream()
        .map(one -> one.labels().getOrDefault(point, ""))
        .filter(label -> !label.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Returns {@code Line chart} for an element {@code lineChart} or {@code line3DChart}. */
  static String kindOf(String element) {
    String word = element.replace("3D", "").replace("Chart", "");
    String first = word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT);
    return word.isEmpty() ? "" : first + word.substring(1) + " chart";
  }
}
