package dev.chiffon.eval;

import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.TextSimilarity;
import dev.chiffon.core.retrieve.Retriever;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Questions with the texts that were found for them, each pair compared once in every way. */
final class Pairs {
  private final Map<String, Set<String>> questionsOfText = new TreeMap<>();
  private final Map<String, Map<String, Map<String, Double>>> similarities = new TreeMap<>();

  /** Returns a retriever that remembers what it finds for which question. */
  Retriever noting(Retriever retriever) {
    return (question, k) -> {
      List<Retrieved> found = retriever.retrieve(question, Math.max(k, MeasuredFolder.CANDIDATES));
      for (Retrieved each : found) {
        questionsOfText
            .computeIfAbsent(each.chunk().text(), text -> new LinkedHashSet<>())
            .add(question.text());
      }
      return found.subList(0, Math.min(k, found.size()));
    };
  }

  /** Compares all pairs in each way, text by text, so that a text is embedded once. */
  void compare(Map<String, TextSimilarity> ways) {
    for (Map.Entry<String, Set<String>> text : questionsOfText.entrySet()) {
      for (Map.Entry<String, TextSimilarity> way : ways.entrySet()) {
        for (String question : text.getValue()) {
          double similarity = way.getValue().toQuestion(question, List.of(text.getKey())).get(0);
          similarities
              .computeIfAbsent(way.getKey(), name -> new HashMap<>())
              .computeIfAbsent(question, asked -> new HashMap<>())
              .put(text.getKey(), similarity);
        }
      }
    }
  }

  List<String> ways() {
    return new ArrayList<>(similarities.keySet());
  }

  /** Returns what was computed. */
  TextSimilarity way(String name) {
    Map<String, Map<String, Double>> known = Objects.requireNonNull(similarities.get(name));
    return (question, texts) ->
        texts.stream()
            .map(text -> Objects.requireNonNull(known.getOrDefault(question, Map.of()).get(text)))
            .toList();
  }
}
