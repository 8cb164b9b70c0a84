package dev.chiffon.core.retrieve;

import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.StageScore;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What one leg of a hybrid says of one question.
 *
 * @param stage the leg's name
 * @param listed the chunks it lists, best first
 * @param exact asks it for the scores of any chunks, by their ids
 */
record Leg(
    String stage, List<Retrieved> listed, Function<Collection<String>, Map<String, Double>> exact) {

  /** Returns its score of each of these chunks that it holds. */
  Map<String, Double> scores(Collection<String> ids) {
    Map<String, Double> scores = new HashMap<>();
    listed.forEach(found -> scores.put(found.chunk().id(), found.score()));
    Set<String> missing = new LinkedHashSet<>(ids);
    missing.removeAll(scores.keySet());
    scores.putAll(exact.apply(missing));
    return scores;
  }

  /**
   * Returns its verdict on each of these chunks that has a score. What it listed keeps its rank;
   * the others follow in the order of their scores, ties by id.
   */
  Map<String, StageScore> verdicts(Collection<String> ids, Map<String, Double> scores) {
    Map<String, StageScore> verdicts = new HashMap<>();
    for (Retrieved found : listed) {
      verdicts.put(found.chunk().id(), found.last());
    }
    List<String> others =
        ids.stream()
            .filter(id -> scores.containsKey(id) && !verdicts.containsKey(id))
            .sorted(
                Comparator.<String>comparingDouble(scores::get)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (String id : others) {
      verdicts.put(id, new StageScore(stage, scores.getOrDefault(id, 0.0), verdicts.size() + 1));
    }
    return verdicts;
  }
}
