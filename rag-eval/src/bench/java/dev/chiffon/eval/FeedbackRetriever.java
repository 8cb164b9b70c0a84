package dev.chiffon.eval;

import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.TermStatistics;
import dev.chiffon.core.lexical.LexicalIndex;
import dev.chiffon.core.retrieve.Retriever;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * BM25 with the terms that the best 10 chunks have in common, after RM3 (Abdul-Jaleel et al. 2004):
 * the 20 terms with the highest sum of score times share of the chunk's terms times idf, all of one
 * weight.
 */
final class FeedbackRetriever implements Retriever {
  private static final int CHUNKS = 10;
  private static final int TERMS = 20;
  private static final int CANDIDATES = 200;

  private final LexicalIndex index;
  private final double weight;

  FeedbackRetriever(LexicalIndex index, double weight) {
    this.index = index;
    this.weight = weight;
  }

  @Override
  public List<Retrieved> retrieve(Question question, int k) {
    List<Retrieved> found = index.search(question, CANDIDATES);
    if (found.isEmpty()) {
      return found;
    }
    Question more = Question.of(String.join(" ", common(found.stream().limit(CHUNKS).toList())));
    Map<String, Double> again =
        index.scores(more, found.stream().map(each -> each.chunk().id()).toList());
    List<Retrieved> scored =
        found.stream()
            .map(
                each ->
                    each.then("feedback", each.score() + weight * again.get(each.chunk().id()), 1))
            .toList();
    return Retrieved.ranked(scored).stream().limit(k).toList();
  }

  private List<String> common(List<Retrieved> best) {
    TermStatistics statistics = index.statistics();
    Map<String, Double> weights = new HashMap<>();
    for (Retrieved each : best) {
      List<String> terms = statistics.terms(each.chunk().text());
      terms.forEach(term -> weights.merge(term, each.score() / terms.size(), Double::sum));
    }
    weights.replaceAll((term, sum) -> sum * statistics.idf(term));
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(TERMS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
