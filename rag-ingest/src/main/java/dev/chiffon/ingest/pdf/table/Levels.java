package dev.chiffon.ingest.pdf.table;

import dev.chiffon.ingest.pdf.page.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Lines that stand side by side, gathered from the top of a page to its bottom. */
final class Levels {
  private static final float SAME = 0.45f;

  private Levels() {}

  /** Returns the lines of each base line from the left, the highest base line first. */
  static List<List<Line>> of(Collection<Line> lines) {
    List<Line> sorted = lines.stream().sorted(Comparator.comparing(Line::baseline)).toList();
    List<List<Line>> levels = new ArrayList<>();
    List<Line> level = new ArrayList<>();
    for (Line line : sorted) {
      if (!level.isEmpty() && !isBeside(level.get(0), line)) {
        levels.add(fromLeft(level));
        level = new ArrayList<>();
      }
      level.add(line);
    }
    if (!level.isEmpty()) {
      levels.add(fromLeft(level));
    }
    return levels;
  }

  private static boolean isBeside(Line first, Line line) {
    return line.baseline() - first.baseline() < SAME * Math.max(first.size(), line.size());
  }

  private static List<Line> fromLeft(List<Line> level) {
    return level.stream().sorted(Comparator.comparing(Line::left)).toList();
  }
}
