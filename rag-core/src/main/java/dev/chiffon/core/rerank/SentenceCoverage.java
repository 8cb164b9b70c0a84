package dev.chiffon.core.rerank;

import dev.chiffon.core.data.TermStatistics;
import dev.chiffon.core.text.Sentences;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much of a question's terms, weighed by idf, a sentence has. */
final class SentenceCoverage {
  /**
   * The most terms of a piece: a table or a list without full stops is one long sentence, and would
   * win by its length.
   */
  private static final int LONGEST = 32;

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

  /**
   * Returns the greatest share, from 0 to 1, that a sentence of the text has, or a piece of a long
   * one.
   */
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
    List<String> terms = statistics.terms(sentence);
    double best = 0;
    for (int start = 0; start < terms.size(); start += LONGEST) {
      int end = Math.min(start + LONGEST, terms.size());
      best = Math.max(best, share(new HashSet<>(terms.subList(start, end))));
    }
    return best;
  }

  private double share(Set<String> terms) {
    double share = 0;
    for (Map.Entry<String, Double> term : shares.entrySet()) {
      share += terms.contains(term.getKey()) ? term.getValue() : 0;
    }
    return share;
  }
}
