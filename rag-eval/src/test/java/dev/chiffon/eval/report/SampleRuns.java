package dev.chiffon.eval.report;

import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.Expectation;
import dev.chiffon.eval.data.Fingerprint;
import dev.chiffon.eval.data.QuestionResult;
import dev.chiffon.eval.data.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Runs made up for tests of reports. */
final class SampleRuns {
  private static final Fingerprint FINGERPRINT = new Fingerprint("11", "22");

  private SampleRuns() {}

  /** Returns a run of three questions, one of them to be refused. */
  static EvalRun small() {
    return run(
        "bm25",
        List.of(
            answered("q1", "Wie heißt die Straße?", Map.of("RR", Score.of(1), "AP", Score.of(.5))),
            answered(
                "q2", "Kızıl elma nerede?", Map.of("RR", Score.of(1 / 3.0), "AP", Score.of(0))),
            refused("q3", "Which \"whale\" sings?\n\t{\u0007}")));
  }

  /** Returns a run of that many questions with metrics at random. */
  static EvalRun random(String system, long seed, int questions) {
    SplittableRandom random = new SplittableRandom(seed);
    List<QuestionResult> results = new ArrayList<>();
    for (int i = 0; i < questions; i++) {
      results.add(
          answered(
              String.format(Locale.ROOT, "q%04d", i),
              "Question number " + i + "?",
              Map.of(
                  "nDCG@10", Score.of(random.nextDouble()),
                  "RR", Score.of(1.0 / (1 + random.nextInt(10))))));
    }
    return run(system, results);
  }

  static EvalRun run(String system, List<QuestionResult> results) {
    return new EvalRun(system, Map.of("k", "100", "chunker", "structural"), FINGERPRINT, results);
  }

  static QuestionResult answered(String id, String question, Map<String, Score> scores) {
    return new QuestionResult(id, question, Expectation.ANSWER, List.of("hr", "pdf"), scores);
  }

  static QuestionResult refused(String id, String question) {
    Score none = Score.undefined("nothing relevant is known");
    return new QuestionResult(
        id, question, Expectation.REFUSAL, List.of(), Map.of("RR", none, "AP", none));
  }
}
