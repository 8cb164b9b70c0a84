package dev.chiffon.examples.cli.view.html;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Tells which chunks a place in the text belongs to. */
final class Coverage {
  /** The style of the text from each place on. */
  private final NavigableMap<Integer, String> styles = new TreeMap<>();

  Coverage(List<Chunk> chunks) {
    int end = 0;
    styles.put(0, "outside");
    for (int i = 0; i < chunks.size(); i++) {
      Span span = chunks.get(i).span();
      String side = Marks.side(i);
      if (span.start() < end) {
        styles.put(span.start(), "overlap " + side);
        styles.put(Math.min(end, span.end()), side);
      } else {
        styles.put(span.start(), side);
      }
      end = Math.max(end, span.end());
      styles.put(end, "outside");
    }
  }

  /** Returns the classes of the text at {@code offset}. */
  String style(int offset) {
    return styles.floorEntry(offset).getValue();
  }

  /** Returns {@code span} cut wherever its style changes. */
  List<Span> pieces(Span span) {
    List<Span> pieces = new ArrayList<>();
    int start = span.start();
    for (int border : styles.subMap(start, false, span.end(), false).keySet()) {
      pieces.add(new Span(start, border));
      start = border;
    }
    pieces.add(new Span(start, span.end()));
    return pieces;
  }
}
