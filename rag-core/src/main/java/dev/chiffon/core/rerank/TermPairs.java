package dev.chiffon.core.rerank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How near adjacent terms of a question stand to each other in a passage. */
final class TermPairs {
  private TermPairs() {}

  /** Returns the nearness of the pairs, weighed by their terms' shares; 0 without a pair. */
  static double nearness(List<String> question, Map<String, Double> shares, List<String> passage) {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < passage.size(); i++) {
      if (shares.containsKey(passage.get(i))) {
        places.computeIfAbsent(passage.get(i), term -> new ArrayList<>()).add(i);
      }
    }
    double all = 0;
    double near = 0;
    for (int i = 1; i < question.size(); i++) {
      String first = question.get(i - 1);
      String second = question.get(i);
      double weight = shares.getOrDefault(first, 0.0) + shares.getOrDefault(second, 0.0);
      all += weight;
      List<Integer> ofFirst = places.getOrDefault(first, List.of());
      near += weight * nearness(ofFirst, places.getOrDefault(second, List.of()));
    }
    return all == 0 ? 0 : near / all;
  }

  private static double nearness(List<Integer> first, List<Integer> second) {
    double nearest = 0;
    for (int one : first) {
      for (int other : second) {
        nearest = Math.max(nearest, nearness(Math.abs(one - other)));
      }
    }
    return nearest;
  }

  private static double nearness(int terms) {
    if (terms <= 1) {
      return 1;
    }
    return terms <= 3 ? .7 : terms <= 5 ? .4 : 0;
  }
}
