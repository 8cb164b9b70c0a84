package dev.chiffon.ingest.pdf.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts bullets and numbers that a file draws apart from their items, often after the whole page, in
 * front of the lines they stand before.
 */
final class LooseMarkers {
  /** A page with more lines is no text that anybody reads, and would take quadratic time. */
  private static final int MOST_LINES = 3000;

  private static final float REACH_IN_SIZES = 4;

  private LooseMarkers() {}

  /** Returns the lines with each loose marker as the first word of its line. */
  static List<Line> attach(List<Line> lines) {
    Map<Line, Line> markers = new HashMap<>();
    List<Line> rest = new ArrayList<>();
    List<Line> loose = lines.stream().filter(LooseMarkers::isMarker).toList();
    if (loose.isEmpty() || lines.size() > MOST_LINES) {
      return lines;
    }
    for (Line marker : loose) {
      Line item = itemOf(marker, lines);
      if (item != marker) {
        markers.putIfAbsent(item, marker);
      }
    }
    for (Line line : lines) {
      if (markers.containsKey(line)) {
        rest.add(joined(markers.get(line), line));
      } else if (!markers.containsValue(line)) {
        rest.add(line);
      }
    }
    return rest;
  }

  private static boolean isMarker(Line line) {
    String text = line.text();
    return text.length() <= 5 && ListMarker.at(text + " x").isPresent();
  }

  /** The nearest line to the right on the same base line, the marker itself if there is none. */
  private static Line itemOf(Line marker, List<Line> lines) {
    Line nearest = marker;
    float least = REACH_IN_SIZES * marker.size();
    for (Line line : lines) {
      float gap = line.left() - marker.right();
      if (line != marker && !isMarker(line) && line.besides(marker) && gap >= 0 && gap < least) {
        nearest = line;
        least = gap;
      }
    }
    return nearest;
  }

  private static Line joined(Line marker, Line line) {
    List<Word> words = new ArrayList<>(marker.words());
    words.addAll(line.words());
    return new Line(words);
  }
}
