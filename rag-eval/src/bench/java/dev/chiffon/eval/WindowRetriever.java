package dev.chiffon.eval;

import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.TermStatistics;
import dev.chiffon.core.lexical.LexicalIndex;
import dev.chiffon.core.retrieve.Retriever;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * BM25 plus, for each two terms of the question that stand within 8 terms of one another in any
 * order, the smaller of their idf divided by their distance, after Rasolofo and Savoy (2003).
 */
final class WindowRetriever implements Retriever {
  private static final int WINDOW = 8;
  private static final int CANDIDATES = 200;

  private final LexicalIndex index;
  private final double weight;

  WindowRetriever(LexicalIndex index, double weight) {
    this.index = index;
    this.weight = weight;
  }

  @Override
  public List<Retrieved> retrieve(Question question, int k) {
    TermStatistics statistics = index.statistics();
    Map<String, Double> idf = new HashMap<>();
    statistics.questionTerms(question.text()).forEach(term -> idf.put(term, statistics.idf(term)));
    List<Retrieved> scored =
        index.search(question, CANDIDATES).stream()
            .map(
                each -> {
                  double near = near(statistics.terms(each.chunk().text()), idf);
                  return each.then("window", each.score() + weight * near, 1);
                })
            .toList();
    return Retrieved.ranked(scored).stream().limit(k).toList();
  }

  /** Returns the sum over the pairs, each counted once at its nearest. */
  private static double near(List<String> terms, Map<String, Double> idf) {
    Map<Set<String>, Double> best = new HashMap<>();
    for (int i = 0; i < terms.size(); i++) {
      for (int j = i + 1; j < Math.min(terms.size(), i + WINDOW); j++) {
        String a = terms.get(i);
        String b = terms.get(j);
        if (!a.equals(b) && idf.containsKey(a) && idf.containsKey(b)) {
          double value = Math.min(idf.get(a), idf.get(b)) / (j - i);
          best.merge(new HashSet<>(List.of(a, b)), value, Math::max);
        }
      }
    }
    return best.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
