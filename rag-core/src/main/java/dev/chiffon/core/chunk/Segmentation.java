package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Cuts a row of units into the segments that are worth most together.
 *
 * <p>The borders of the structure hold whatever a segment is worth: a segment begins at each border
 * and at each heading, unless what stands before that is tiny or nothing but headings, and never
 * exceeds the limit, but for a unit alone and for what leads in one. A cut behind what leads in
 * something else, or in front of a caption below its table, costs more than any segment is worth.
 *
 * <p>By dynamic programming over the units, in O(units times units of the longest segment).
 */
final class Segmentation {
  private static final double BROKEN_BOND = 1e6;

  /** What holds the units of a segment together; asked for one segment at a time. */
  interface Cohesion {

    /** Begins a segment with its last unit. */
    void begin(int last);

    /** Returns what the segment is worth more if {@code unit}, the one before it, belongs to it. */
    double with(int unit);
  }

  private final List<Unit> units;
  private final ChunkSize size;
  private final int limit;
  private final Cohesion cohesion;
  private final double[] worth;
  private final int[] begins;

  /** Creates a segmentation whose segments have at most {@code limit} tokens. */
  Segmentation(List<Unit> units, ChunkSize size, int limit, Cohesion cohesion) {
    this.units = units;
    this.size = size;
    this.limit = limit;
    this.cohesion = cohesion;
    this.worth = new double[units.size() + 1];
    this.begins = new int[units.size() + 1];
  }

  List<Span> spans() {
    for (int end = 1; end <= units.size(); end++) {
      worth[end] = Double.NEGATIVE_INFINITY;
      tryBegins(end);
    }
    List<Span> spans = new ArrayList<>();
    for (int end = units.size(); end > 0; end = begins[end]) {
      spans.add(units.get(begins[end]).span().enclosing(units.get(end - 1).span()));
    }
    Collections.reverse(spans);
    return spans;
  }

  /** Looks for the best begin of a segment that ends before unit {@code end}; the longer of two. */
  private void tryBegins(int end) {
    Growing segment = new Growing(end);
    cohesion.begin(end - 1);
    double inside = -costOfCut(end);
    for (int first = end - 1; first >= 0; first--) {
      if (first < end - 1) {
        if (!segment.takes(first)) {
          return;
        }
        inside += cohesion.with(first);
      }
      if (worth[first] + inside >= worth[end]) {
        worth[end] = worth[first] + inside;
        begins[end] = first;
      }
    }
  }

  private double costOfCut(int end) {
    boolean breaks =
        end < units.size()
            && units.get(end).edge() != Unit.Edge.BORDER
            && (units.get(end - 1).leads() || units.get(end).bond() == Unit.Bond.WITH_PREVIOUS);
    return breaks ? BROKEN_BOND : 0;
  }

  /** A segment that grows towards the beginning. */
  private final class Growing {
    private final int last;
    private int tokens;

    /** What stands before the last heading inside the segment, if there is one. */
    private int beforeHeading;

    private boolean holdsHeading;
    private boolean onlyLeads = true;
    private boolean onlyLeadsBeforeHeading = true;

    Growing(int end) {
      last = end - 1;
      tokens = units.get(last).tokens();
    }

    /** Takes the unit in front, if structure and size allow it. */
    boolean takes(int first) {
      Unit begin = units.get(first);
      Unit next = units.get(first + 1);
      holdsHeading |= next.isHeading();
      tokens += begin.tokens();
      onlyLeads &= begin.leads();
      if (holdsHeading) {
        beforeHeading += begin.tokens();
        onlyLeadsBeforeHeading &= begin.leads();
      }
      boolean apart = holdsHeading && !onlyLeadsBeforeHeading && !size.isTiny(beforeHeading);
      boolean caption = first + 1 == last && next.bond() == Unit.Bond.WITH_PREVIOUS;
      int most = onlyLeads || caption ? size.max() : limit;
      return next.edge() != Unit.Edge.BORDER && !apart && tokens + begin.headerTokens() <= most;
    }
  }
}
