package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Packs units into spans of about the target size, each unit whole.
 *
 * <p>A span is filled greedily and ends where the next unit would exceed the target, with four
 * exceptions that follow the structure: it always ends at furniture, and at a heading unless it is
 * tiny; headings at its end go to the next span instead, if what follows fits there with them; it
 * ends early, if at least half full, in front of a block that fits a span of its own whole; and it
 * takes in a tiny rest of a block up to the maximum. Takes time linear in the number of units.
 */
final class SpanPacker {
  /** A span below this share of the target is tiny. */
  private static final double TINY = 0.2;

  private final ChunkSize size;
  private final int overlap;
  private final List<Span> spans = new ArrayList<>();
  private int first;
  private int tokens;

  /** Where the headings at the end of the current span begin; past its end if there are none. */
  private int headings;

  /** What the headings at the end of the current span cost. */
  private int headingTokens;

  /** Creates a packer whose spans begin with the last {@code overlap} units of the one before. */
  SpanPacker(ChunkSize size, int overlap) {
    this.size = size;
    this.overlap = overlap;
  }

  List<Span> pack(List<Unit> units) {
    for (int i = 0; i < units.size(); i++) {
      if (i == 0) {
        begin(units, i);
      } else if (endsBefore(units.get(i))) {
        int end = endOf(units.get(i), i);
        emit(units, end);
        begin(units, end);
        for (int j = end + 1; j <= i; j++) {
          add(units.get(j), j);
        }
      } else {
        add(units.get(i), i);
      }
    }
    if (!units.isEmpty()) {
      emit(units, units.size());
    }
    return spans;
  }

  private void add(Unit unit, int i) {
    tokens += unit.tokens();
    headingTokens = unit.isHeading() ? headingTokens + unit.tokens() : 0;
    headings = unit.isHeading() ? headings : i + 1;
  }

  /** Returns where the span that ends before {@code next} ends: headings go with what follows. */
  private int endOf(Unit next, int i) {
    boolean keepsHeadings =
        isOnlyHeadings()
            || next.edge() == Unit.Edge.FURNITURE
            || headingTokens + next.tokens() > size.max();
    return keepsHeadings ? i : headings;
  }

  private boolean isOnlyHeadings() {
    return headings == first;
  }

  private boolean endsBefore(Unit next) {
    int together = tokens + next.tokens();
    if (together > size.max() || next.edge() == Unit.Edge.FURNITURE) {
      return true;
    }
    if (isOnlyHeadings()) {
      return false;
    }
    if (next.isHeading()) {
      return tokens >= TINY * size.target() || together > size.target();
    }
    int withBlock = tokens + next.blockTokens();
    if (together > size.target()) {
      boolean tinyRest = next.blockTokens() <= TINY * size.target();
      return !(tinyRest && withBlock <= size.max());
    }
    return next.edge() == Unit.Edge.BLOCK
        && tokens >= size.target() / 2
        && withBlock > size.target()
        && next.blockTokens() <= size.target();
  }

  private void emit(List<Unit> units, int end) {
    spans.add(units.get(first).span().enclosing(units.get(end - 1).span()));
  }

  /** Begins a span at unit {@code i}, and at units before it, but not at the first one's again. */
  private void begin(List<Unit> units, int i) {
    int firstBefore = first;
    first = i;
    tokens = units.get(i).tokens();
    headings = units.get(i).isHeading() ? i : i + 1;
    headingTokens = units.get(i).isHeading() ? tokens : 0;
    for (int back = 1; back <= overlap && first - 1 > firstBefore && repeats(units); back++) {
      first--;
      tokens += units.get(first).tokens();
    }
  }

  /** Returns whether the unit before the first one may stand in this span as well. */
  private boolean repeats(List<Unit> units) {
    Unit.Edge edge = units.get(first).edge();
    return edge != Unit.Edge.HEADING
        && edge != Unit.Edge.FURNITURE
        && !units.get(first - 1).isHeading()
        && tokens + units.get(first - 1).tokens() <= size.max();
  }
}
