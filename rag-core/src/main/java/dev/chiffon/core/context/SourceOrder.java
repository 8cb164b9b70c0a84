package dev.chiffon.core.context;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In which order sources stand in a context. A source ranks as its best chunk does. */
public enum SourceOrder {
  /** Best source first. */
  RANKED,
  /** Documents by their best chunk, sources of one document as one reads it. */
  DOCUMENT,
  /**
   * The best source first, the second best last, and so on to the middle, where models overlook
   * most (Liu et al., "Lost in the Middle", TACL 2024).
   */
  EDGES_FIRST;

  /** Returns whether sources of one document stand together, so that only the first names it. */
  boolean isByDocument() {
    return this == DOCUMENT;
  }

  List<Run> order(List<Run> runs) {
    List<Run> ranked = new ArrayList<>(runs);
    ranked.sort(Comparator.comparingInt(Run::place));
    return switch (this) {
      case RANKED -> ranked;
      case DOCUMENT -> asRead(ranked);
      case EDGES_FIRST -> edgesFirst(ranked);
    };
  }

  private static List<Run> asRead(List<Run> ranked) {
    Map<String, Integer> documents = new HashMap<>();
    ranked.forEach(run -> documents.putIfAbsent(run.documentId(), run.place()));
    ranked.sort(
        Comparator.comparing((Run run) -> documents.getOrDefault(run.documentId(), run.place()))
            .thenComparing(Run::span));
    return ranked;
  }

  private static List<Run> edgesFirst(List<Run> ranked) {
    List<Run> first = new ArrayList<>();
    List<Run> last = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      (i % 2 == 0 ? first : last).add(ranked.get(i));
    }
    Collections.reverse(last);
    first.addAll(last);
    return first;
  }
}
