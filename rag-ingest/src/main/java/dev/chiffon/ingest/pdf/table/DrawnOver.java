package dev.chiffon.ingest.pdf.table;

import dev.chiffon.core.data.Box;
import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.PdfPage;
import dev.chiffon.ingest.pdf.page.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Tells the text of a table from text that the page draws over it: a table that is too wide for its
 * column lies under the next column, whose lines are no part of it. Text over text shows where that
 * begins, as the file draws the one after the other.
 */
final class DrawnOver {
  /** Fewer are accents, marks of notes and lines set too close. */
  private static final int LEAST = 3;

  /** A table of more lines is left as it is: each line is compared with all before it. */
  private static final int MOST_LINES = 2_000;

  private static final float SAME_LEFT = 1.5f;

  private final PdfPage page;
  private final IdentityHashMap<Word, Integer> order = new IdentityHashMap<>();

  DrawnOver(PdfPage page) {
    this.page = page;
  }

  /** Most pages have no lattice, and then nobody asks for the order their words are drawn in. */
  private int order(Line line) {
    if (order.isEmpty()) {
      page.lines().forEach(each -> each.words().forEach(word -> order.put(word, order.size())));
    }
    return order.getOrDefault(line.words().get(0), 0);
  }

  /** Returns the lines in front of the text drawn over them, all of them if there is none. */
  List<Line> before(List<Line> taken) {
    if (taken.size() > MOST_LINES) {
      return taken;
    }
    List<Line> lines = taken.stream().sorted(Comparator.comparingInt(this::order)).toList();
    List<Integer> over = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (isOver(lines.get(i), lines.subList(0, i))) {
        over.add(i);
      }
    }
    return over.size() < LEAST ? lines : lines.subList(0, start(lines, over.get(0)));
  }

  /** The first of the lines that begin at the same left edge, one after the other. */
  private static int start(List<Line> lines, int over) {
    int start = over;
    while (start > 1
        && Math.abs(lines.get(start - 1).left() - lines.get(over).left()) < SAME_LEFT) {
      start--;
    }
    return start;
  }

  private static boolean isOver(Line line, List<Line> drawn) {
    return drawn.stream().anyMatch(before -> covers(line, before));
  }

  private static boolean covers(Line line, Line below) {
    Box a = line.box();
    Box b = below.box();
    float size = Math.min(line.size(), below.size());
    float across = Math.min(a.right(), b.right()) - Math.max(a.left(), b.left());
    float down = Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
    return across > size / 2 && down > size / 3;
  }
}
