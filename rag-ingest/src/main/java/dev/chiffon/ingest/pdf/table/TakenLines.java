package dev.chiffon.ingest.pdf.table;

import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Lines parted in those that a table takes, and the rest. A line of both is cut at the wide gaps
 * between its words; without one it is the table's only if hardly a word stands outside, as words
 * of text do that a table lies over.
 */
record TakenLines(List<Line> taken, List<Line> rest) {
  private static final float GAP_IN_SIZES = 0.5f;

  static TakenLines of(List<Line> lines, Predicate<Word> wanted) {
    TakenLines parted = new TakenLines(new ArrayList<>(), new ArrayList<>());
    for (Line line : lines) {
      long count = line.words().stream().filter(wanted).count();
      if (count == 0) {
        parted.rest.add(line);
      } else if (count == line.words().size()) {
        parted.taken.add(line);
      } else if (hasGaps(line, wanted)) {
        parted.cut(line, wanted);
      } else {
        (count * 5 >= line.words().size() * 4L ? parted.taken : parted.rest).add(line);
      }
    }
    return parted;
  }

  private static boolean hasGaps(Line line, Predicate<Word> wanted) {
    for (int i = 1; i < line.words().size(); i++) {
      Word before = line.words().get(i - 1);
      Word word = line.words().get(i);
      boolean apart = word.left() - before.right() > GAP_IN_SIZES * line.size();
      if (wanted.test(before) != wanted.test(word) && !apart) {
        return false;
      }
    }
    return true;
  }

  private void cut(Line line, Predicate<Word> wanted) {
    List<Word> run = new ArrayList<>();
    boolean taking = false;
    for (Word word : line.words()) {
      boolean takes = wanted.test(word);
      if (takes != taking && !run.isEmpty()) {
        (taking ? taken : rest).add(new Line(run));
        run = new ArrayList<>();
      }
      taking = takes;
      run.add(word);
    }
    (taking ? taken : rest).add(new Line(run));
  }
}
