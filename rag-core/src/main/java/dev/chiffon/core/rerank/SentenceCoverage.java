package dev.chiffon.core.rerank;

import dev.chiffon.core.data.TermStatistics;
import dev.chiffon.core.text.Sentences;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How much of a question's terms, weighed by idf, a sentence has. */
final class SentenceCoverage {
  private final TermStatistics statistics;
  private final Map<String, Double> shares;

  private SentenceCoverage(TermStatistics statistics, Map<String, Double> shares) {
    this.statistics = statistics;
    this.shares = shares;
  }

  static SentenceCoverage of(String question, TermStatistics statistics) {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (String term : statistics.questionTerms(question)) {
      shares.put(term, statistics.idf(term));
    }
    double all = shares.values().stream().mapToDouble(idf -> idf).sum();
    shares.replaceAll((term, idf) -> idf / all);
    return new SentenceCoverage(statistics, shares);
  }

  /** Returns the greatest share, from 0 to 1, that a sentence of the text has. */
  double best(String text) {
    double best = 0;
    int start = 0;
    for (int end : Sentences.ends(text)) {
      best = Math.max(best, share(text.substring(start, end)));
      start = end;
    }
    return best;
  }

  private double share(String sentence) {
    Set<String> terms = new HashSet<>(statistics.terms(sentence));
    double share = 0;
    for (Map.Entry<String, Double> term : shares.entrySet()) {
      share += terms.contains(term.getKey()) ? term.getValue() : 0;
    }
    return share;
  }
}
