package dev.chiffon.eval.data;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One system measured on one set of questions.
 *
 * @param system the name of what was measured, such as {@code bm25}
 * @param settings what else tells it apart, such as the chunker's name, by key ascending
 * @param fingerprint what it was measured on
 * @param results one for each question, by id ascending
 */
public record EvalRun(
    String system,
    Map<String, String> settings,
    Fingerprint fingerprint,
    List<QuestionResult> results) {

  /** Sorts and copies the collections; checks that no question comes twice. */
  public EvalRun {
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    results = results.stream().sorted(Comparator.comparing(QuestionResult::id)).toList();
    for (int i = 1; i < results.size(); i++) {
      if (results.get(i).id().equals(results.get(i - 1).id())) {
        throw new IllegalArgumentException(
            "need each question once, got twice: " + results.get(i).id());
      }
    }
  }

  /** Returns the names of all metrics that were asked, ascending. */
  public SortedSet<String> metrics() {
    SortedSet<String> names = new TreeSet<>();
    results.forEach(result -> names.addAll(result.scores().keySet()));
    return Collections.unmodifiableSortedSet(names);
  }

  /**
   * Returns the values of a metric in the order of the questions, without those for which it is
   * undefined.
   */
  public List<Double> values(String metric) {
    return results.stream()
        .map(result -> result.score(metric).value())
        .filter(value -> value.isPresent())
        .map(value -> value.getAsDouble())
        .toList();
  }
}
