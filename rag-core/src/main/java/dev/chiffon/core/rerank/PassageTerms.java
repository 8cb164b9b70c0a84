package dev.chiffon.core.rerank;

import dev.chiffon.core.data.TermStatistics;
import dev.chiffon.core.text.Sentences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms of the sentences of passages, the last ones read remembered: reading 100 chunks takes
 * some 4 ms of CPU time, and questions about one subject come back to the same chunks. Safe for any
 * number of threads.
 */
final class PassageTerms {
  /**
   * The most terms of a piece: a table or a list without full stops is one long sentence, and would
   * win by its length.
   */
  private static final int LONGEST = 32;

  /** Some 5 MB of chunks of 100 tokens, most terms being shared. */
  private static final int MOST_PASSAGES = 10_000;

  private static final int MOST_SHARED_TERMS = 50_000;

  private final TermStatistics statistics;
  private final Map<String, List<List<String>>> known =
      new LinkedHashMap<>(16, .75f, /* accessOrder= */ true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<List<String>>> eldest) {
          return size() > MOST_PASSAGES;
        }
      };
  private final Map<String, String> shared = new HashMap<>();

  PassageTerms(TermStatistics statistics) {
    this.statistics = statistics;
  }

  /** Returns the terms of each sentence of a text, a long sentence in several pieces. */
  List<List<String>> of(String text) {
    synchronized (known) {
      List<List<String>> before = known.get(text);
      if (before != null) {
        return before;
      }
    }
    List<List<String>> read = read(text);
    synchronized (known) {
      List<List<String>> compact = read.stream().map(this::shared).toList();
      known.put(text, compact);
      return compact;
    }
  }

  private List<String> shared(List<String> terms) {
    if (shared.size() > MOST_SHARED_TERMS) {
      shared.clear();
    }
    return terms.stream().map(term -> shared.computeIfAbsent(term, same -> same)).toList();
  }

  private List<List<String>> read(String text) {
    List<List<String>> pieces = new ArrayList<>();
    int start = 0;
    for (int end : Sentences.ends(text)) {
      List<String> terms = statistics.terms(text.substring(start, end));
      for (int from = 0; from < terms.size(); from += LONGEST) {
        pieces.add(terms.subList(from, Math.min(from + LONGEST, terms.size())));
      }
      start = end;
    }
    return pieces;
  }
}
