package dev.chiffon.core.query;

import dev.chiffon.core.data.Retrieved;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;

/** Several rankings as one. A chunk keeps the history it has in the first list that holds it. */
final class MergedLists {
  private final Map<String, Retrieved> first = new LinkedHashMap<>();
  private final Map<String, Double> scores = new LinkedHashMap<>();

  /**
   * Adds lists.
   *
   * @param ofRank what a rank from 1 on gives
   * @param together what a chunk gets that two lists hold
   */
  MergedLists add(
      List<List<Retrieved>> lists, IntToDoubleFunction ofRank, DoubleBinaryOperator together) {
    for (List<Retrieved> list : lists) {
      for (int i = 0; i < list.size(); i++) {
        String id = list.get(i).chunk().id();
        first.putIfAbsent(id, list.get(i));
        scores.merge(id, ofRank.applyAsDouble(i + 1), together::applyAsDouble);
      }
    }
    return this;
  }

  /** Returns the k best under the name of a stage, ties by id. */
  List<Retrieved> best(String stage, int k) {
    List<Retrieved> scored =
        first.entrySet().stream()
            .map(each -> each.getValue().then(stage, scores.getOrDefault(each.getKey(), 0.0), 1))
            .toList();
    List<Retrieved> ranked = Retrieved.ranked(scored);
    return ranked.subList(0, Math.min(k, ranked.size()));
  }
}
