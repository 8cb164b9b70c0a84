package dev.chiffon.eval.data;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the metrics say of one question.
 *
 * @param id the question's id
 * @param question its text
 * @param expected whether it should be answered or refused
 * @param tags words to group questions by
 * @param scores by the metric's name, ascending
 */
public record QuestionResult(
    String id,
    String question,
    Expectation expected,
    List<String> tags,
    Map<String, Score> scores) {

  /** Copies the collections. */
  public QuestionResult {
    tags = List.copyOf(tags);
    scores = Collections.unmodifiableMap(new TreeMap<>(scores));
  }

  /** Returns what the metric of that name says; undefined if it was not asked. */
  public Score score(String metric) {
    return scores.getOrDefault(metric, Score.undefined("not measured"));
  }
}
