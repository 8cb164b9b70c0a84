package dev.chiffon.ingest.pdf.table;

import dev.chiffon.ingest.pdf.page.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Tells the lines of running text from those that may be rows: at least four long lines under each
 * other that begin at the same place, fill their column, and are as close as those of a paragraph.
 */
final class ProseLines {
  private static final int LEAST_LINES = 4;
  private static final int LEAST_WORDS = 4;
  private static final int LEAST_LETTERS = 22;

  /** The part of its column that a line of text may leave empty, as the next word is too long. */
  private static final float FULL = 0.15f;

  private ProseLines() {}

  /** Returns the lines of running text, by identity. */
  static Set<Line> of(List<Line> lines) {
    Set<Line> prose = Collections.newSetFromMap(new IdentityHashMap<>());
    runs(lines, LEAST_LINES).forEach(prose::addAll);
    return prose;
  }

  /** Returns the runs of lines under each other, of at least so many lines. */
  static List<List<Line>> runs(List<Line> lines, int least) {
    List<Line> sorted =
        lines.stream()
            .filter(ProseLines::isLong)
            .sorted(
                Comparator.comparing((Line line) -> Math.round(line.left() / (2 * line.size())))
                    .thenComparing(Line::baseline))
            .toList();
    List<List<Line>> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || !follows(sorted.get(i - 1), sorted.get(i))) {
        List<Line> run = sorted.subList(from, i);
        if (run.size() >= least && fills(run)) {
          runs.add(run);
        }
        from = i;
      }
    }
    return runs;
  }

  private static boolean fills(List<Line> run) {
    float left = run.get(0).left();
    float right = run.stream().map(Line::right).reduce(left, Math::max);
    float full = right - FULL * (right - left);
    long reaching = run.stream().filter(line -> line.right() >= full).count();
    return reaching * 10 >= run.size() * 7L;
  }

  private static boolean isLong(Line line) {
    long letters = line.text().chars().filter(Character::isLetter).count();
    return line.words().size() >= LEAST_WORDS && letters >= LEAST_LETTERS;
  }

  private static boolean follows(Line above, Line line) {
    float step = line.baseline() - above.baseline();
    return Math.abs(line.left() - above.left()) < 2 * line.size()
        && step > 0
        && step < 2.1f * line.size();
  }
}
