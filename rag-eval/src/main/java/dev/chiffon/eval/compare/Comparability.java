package dev.chiffon.eval.compare;

import dev.chiffon.eval.compare.IncomparableRunsException.Change;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.QuestionResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What two runs must have in common to be compared. */
enum Comparability {
  /** Questions and documents. */
  SAME_CORPUS,
  /** Questions only. */
  ANY_CORPUS;

  private static final int NAMED = 10;

  /** Checks the fingerprints, and that both runs have a result for the same questions. */
  void require(EvalRun baseline, EvalRun candidate) {
    Set<Change> changes = EnumSet.noneOf(Change.class);
    if (!baseline.fingerprint().questions().equals(candidate.fingerprint().questions())) {
      changes.add(Change.QUESTIONS);
    }
    if (this == SAME_CORPUS
        && !baseline.fingerprint().corpus().equals(candidate.fingerprint().corpus())) {
      changes.add(Change.CORPUS);
    }
    if (!changes.isEmpty()) {
      throw new IncomparableRunsException(changed(baseline, candidate, changes), changes);
    }
    requireSameResults(baseline, candidate);
  }

  private static String changed(EvalRun baseline, EvalRun candidate, Set<Change> changes) {
    List<String> what = new ArrayList<>();
    if (changes.contains(Change.QUESTIONS)) {
      what.add(
          "the questions or their labels changed (SHA-256 %s, then %s)"
              .formatted(
                  start(baseline.fingerprint().questions()),
                  start(candidate.fingerprint().questions())));
    }
    if (changes.contains(Change.CORPUS)) {
      what.add(
          "the corpus changed (SHA-256 %s, then %s)"
              .formatted(
                  start(baseline.fingerprint().corpus()), start(candidate.fingerprint().corpus())));
    }
    return "need runs on the same questions and corpus to compare '%s' with '%s', but %s"
        .formatted(RunName.of(candidate), RunName.of(baseline), String.join("; ", what));
  }

  private static void requireSameResults(EvalRun baseline, EvalRun candidate) {
    Set<String> before = ids(baseline);
    Set<String> after = ids(candidate);
    if (!before.equals(after)) {
      throw new IncomparableRunsException(
          "need a result of each question in both runs, but '%s' lacks %s and '%s' lacks %s"
              .formatted(
                  RunName.of(baseline),
                  listed(after, id -> !before.contains(id)),
                  RunName.of(candidate),
                  listed(before, id -> !after.contains(id))),
          EnumSet.of(Change.RESULTS));
    }
  }

  private static Set<String> ids(EvalRun run) {
    return new TreeSet<>(run.results().stream().map(QuestionResult::id).toList());
  }

  private static String listed(Set<String> ids, Predicate<String> missing) {
    List<String> found = ids.stream().filter(missing).toList();
    if (found.isEmpty()) {
      return "none";
    }
    String named = String.join(", ", found.subList(0, Math.min(NAMED, found.size())));
    return found.size() <= NAMED ? named : named + " and " + (found.size() - NAMED) + " more";
  }

  private static String start(String hash) {
    return hash.substring(0, Math.min(8, hash.length()));
  }
}
