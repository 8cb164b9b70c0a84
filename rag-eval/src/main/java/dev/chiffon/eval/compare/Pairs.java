package dev.chiffon.eval.compare;

import dev.chiffon.eval.compare.PairedComparison.LeftOut;
import dev.chiffon.eval.compare.PairedComparison.Outcomes;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.QuestionResult;
import dev.chiffon.eval.data.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The questions for which a metric is defined in both runs, by id ascending.
 *
 * @param changes what it says of them
 * @param leftOut how many others there are
 */
record Pairs(List<QuestionChange> changes, LeftOut leftOut) {

  /** Returns the pairs of two runs that have results for the same questions. */
  static Pairs of(EvalRun baseline, EvalRun candidate, String metric) {
    List<QuestionChange> changes = new ArrayList<>();
    int inBaseline = 0;
    int inCandidate = 0;
    int inBoth = 0;
    for (int i = 0; i < baseline.results().size(); i++) {
      QuestionResult result = candidate.results().get(i);
      Score before = baseline.results().get(i).score(metric);
      Score after = result.score(metric);
      if (before instanceof Score.Value first && after instanceof Score.Value second) {
        changes.add(
            new QuestionChange(result.id(), result.question(), first.number(), second.number()));
      } else if (before instanceof Score.Value) {
        inCandidate++;
      } else if (after instanceof Score.Value) {
        inBaseline++;
      } else {
        inBoth++;
      }
    }
    return new Pairs(changes, new LeftOut(inBaseline, inCandidate, inBoth));
  }

  double[] values(ToDoubleFunction<QuestionChange> side) {
    return changes.stream().mapToDouble(side).toArray();
  }

  Outcomes outcomes() {
    int wins = (int) changes.stream().filter(change -> change.difference() > 0).count();
    int losses = (int) changes.stream().filter(change -> change.difference() < 0).count();
    return new Outcomes(wins, losses, changes.size() - wins - losses);
  }

  /** Returns the questions that lost most, largest loss first, ties by id. */
  List<QuestionChange> worst(int most) {
    return changes.stream()
        .filter(change -> change.difference() < 0)
        .sorted(
            Comparator.comparingDouble(QuestionChange::difference)
                .thenComparing(QuestionChange::id))
        .limit(most)
        .toList();
  }
}
