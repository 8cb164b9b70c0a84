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
    results = ById.sorted(results, QuestionResult::id);
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

  /**
   * Returns the questions with the lowest values of a metric, lowest first, ties by id; those for
   * which it is undefined are left out.
   *
   * @param most how many at most
   */
  public List<QuestionResult> lowest(String metric, int most) {
    return results.stream()
        .filter(result -> result.score(metric).value().isPresent())
        .sorted(Comparator.comparingDouble(result -> result.score(metric).value().orElseThrow()))
        .limit(most)
        .toList();
  }

  /** Returns how many of the questions should be refused. */
  public int refusals() {
    return (int)
        results.stream().filter(result -> result.expected() == Expectation.REFUSAL).count();
  }
}
