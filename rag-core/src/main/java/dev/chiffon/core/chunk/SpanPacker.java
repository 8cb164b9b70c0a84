package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Packs units into spans of about the target size, each unit whole.
 *
 * <p>A span is filled greedily and ends where the next unit would exceed the target, with
 * exceptions that follow the structure: it always ends at a border, and at a heading unless it is
 * tiny; units at its end that lead in what follows, such as headings, go to the next span instead,
 * if what follows fits there with them; it ends early, unless it is tiny, in front of a block that
 * it cannot take whole; and it takes in a tiny rest of a block, and the caption below a table, up
 * to the maximum. Takes time linear in the number of units.
 */
final class SpanPacker {
  private final ChunkSize size;
  private final int overlap;
  private final List<Span> spans = new ArrayList<>();
  private int first;

  /** What the current span costs, with the header of the table that it begins inside of. */
  private int tokens;

  /** Where the leads at the end of the current span begin; past its end if there are none. */
  private int leads;

  /** What the leads at the end of the current span cost. */
  private int leadTokens;

  /** The level of the last unit, if it is a heading; else 0. */
  private int lastLevel;

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
    leadTokens = unit.leads() ? leadTokens + unit.tokens() : 0;
    leads = unit.leads() ? leads : i + 1;
    lastLevel = unit.level();
  }

  /** Returns where the span that ends before {@code next} ends: leads go with what follows. */
  private int endOf(Unit next, int i) {
    boolean keepsLeads =
        isOnlyLeads()
            || next.edge() == Unit.Edge.BORDER
            || leadTokens + next.tokens() > size.max()
            || (leavesSection(next) && !size.isTiny(leadTokens));
    return keepsLeads ? i : leads;
  }

  private boolean isOnlyLeads() {
    return leads == first;
  }

  /** Returns whether the last unit is the heading of a section that ends here without any text. */
  private boolean leavesSection(Unit next) {
    return next.isHeading() && next.level() <= lastLevel;
  }

  private boolean endsBefore(Unit next) {
    int together = tokens + next.tokens();
    if (together > size.max() || next.edge() == Unit.Edge.BORDER) {
      return true;
    }
    if (isOnlyLeads()) {
      return leavesSection(next) && !size.isTiny(tokens);
    }
    if (next.isHeading()) {
      return !size.isTiny(tokens) || together > size.target();
    }
    int withBlock = tokens + next.blockTokens();
    if (next.bond() == Unit.Bond.WITH_PREVIOUS && withBlock <= size.max()) {
      return false;
    }
    if (together > size.target()) {
      boolean tinyRest = next.blockTokens() <= ChunkSize.TINY * size.target();
      return !(tinyRest && withBlock <= size.max());
    }
    return next.edge() == Unit.Edge.BLOCK && !size.isTiny(tokens) && withBlock > size.target();
  }

  private void emit(List<Unit> units, int end) {
    spans.add(units.get(first).span().enclosing(units.get(end - 1).span()));
  }

  /** Begins a span at unit {@code i}, and at units before it, but not at the first one's again. */
  private void begin(List<Unit> units, int i) {
    int firstBefore = first;
    Unit unit = units.get(i);
    first = i;
    tokens = unit.tokens();
    leads = unit.leads() ? i : i + 1;
    leadTokens = unit.leads() ? tokens : 0;
    lastLevel = unit.level();
    for (int back = 1; back <= overlap && first - 1 > firstBefore && repeats(units); back++) {
      first--;
      tokens += units.get(first).tokens();
    }
    int header = units.get(first).headerTokens();
    tokens += tokens + header <= size.max() ? header : 0;
  }

  /** Returns whether the unit before the first one may stand in this span as well. */
  private boolean repeats(List<Unit> units) {
    Unit begins = units.get(first);
    Unit before = units.get(first - 1);
    return !begins.leads()
        && begins.edge() != Unit.Edge.BORDER
        && before.level() == 0
        && tokens + before.tokens() + before.headerTokens() <= size.max();
  }
}
