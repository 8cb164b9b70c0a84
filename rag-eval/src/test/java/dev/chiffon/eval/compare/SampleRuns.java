package dev.chiffon.eval.compare;

import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.Expectation;
import dev.chiffon.eval.data.Fingerprint;
import dev.chiffon.eval.data.QuestionResult;
import dev.chiffon.eval.data.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs made of plain numbers. */
final class SampleRuns {
  static final Fingerprint SAME = new Fingerprint("aa", "bb");

  private SampleRuns() {}

  /** Returns a run with the values of one metric, for q00000, q00001, ... */
  static EvalRun run(String system, String metric, double... values) {
    return run(system, Map.of(metric, values));
  }

  /** Returns a run with the values of each metric, all of one length. */
  static EvalRun run(String system, Map<String, double[]> values) {
    List<QuestionResult> results = new ArrayList<>();
    int n = values.values().iterator().next().length;
    for (int i = 0; i < n; i++) {
      Map<String, Score> scores = new TreeMap<>();
      for (Map.Entry<String, double[]> metric : values.entrySet()) {
        scores.put(metric.getKey(), Score.of(metric.getValue()[i]));
      }
      results.add(result(i, scores));
    }
    return new EvalRun(system, Map.of(), SAME, results);
  }

  /** Returns a run with the scores of one metric. */
  static EvalRun scored(String system, String metric, Score... scores) {
    List<QuestionResult> results = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      results.add(result(i, Map.of(metric, scores[i])));
    }
    return new EvalRun(system, Map.of(), SAME, results);
  }

  private static QuestionResult result(int i, Map<String, Score> scores) {
    String id = "q" + String.valueOf(100_000 + i).substring(1);
    return new QuestionResult(id, "What is " + id + "?", Expectation.ANSWER, List.of(), scores);
  }
}
