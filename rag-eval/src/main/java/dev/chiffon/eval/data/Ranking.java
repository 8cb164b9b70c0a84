package dev.chiffon.eval.data;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a system found for one question, best first.
 *
 * @param entries ids with their scores, no id twice
 */
public record Ranking(List<Entry> entries) {

  /**
   * One id.
   *
   * @param id what was found
   * @param score its score, finite, higher is better
   */
  public record Entry(String id, double score) {

    /** Checks that the score is finite. */
    public Entry {
      if (!Double.isFinite(score)) {
        throw new IllegalArgumentException(
            "need a finite score of '%s', got %s".formatted(id, score));
      }
    }
  }

  /** Copies the entries and checks that no id comes twice. */
  public Ranking {
    entries = List.copyOf(entries);
    Set<String> seen = new HashSet<>();
    for (Entry entry : entries) {
      if (!seen.add(entry.id())) {
        throw new IllegalArgumentException(
            "need each id once in a ranking, got twice: " + entry.id());
      }
    }
  }
}
