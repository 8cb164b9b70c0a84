package dev.chiffon.ingest.pdf.table;

import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Lines parted in those that a table takes, and the rest; lines of both are cut. */
record TakenLines(List<Line> taken, List<Line> rest) {

  static TakenLines of(List<Line> lines, Predicate<Word> wanted) {
    TakenLines parted = new TakenLines(new ArrayList<>(), new ArrayList<>());
    for (Line line : lines) {
      long count = line.words().stream().filter(wanted).count();
      if (count == 0) {
        parted.rest.add(line);
      } else if (count == line.words().size()) {
        parted.taken.add(line);
      } else {
        parted.cut(line, wanted);
      }
    }
    return parted;
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
