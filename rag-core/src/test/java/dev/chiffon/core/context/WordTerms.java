package dev.chiffon.core.context;

import dev.chiffon.core.data.TermStatistics;
import dev.chiffon.core.text.Words;
import java.util.List;
import java.util.Set;

/** Words as terms, without a few that stand in every sentence; all equally telling. */
final class WordTerms implements TermStatistics {
  private static final Set<String> STOP = Set.of("how", "long", "is", "the", "a", "it", "in");

  @Override
  public List<String> terms(String text) {
    return Words.of(text).stream().filter(word -> !STOP.contains(word)).toList();
  }

  @Override
  public List<String> questionTerms(String question) {
    return terms(question).stream().distinct().toList();
  }

  @Override
  public double idf(String term) {
    return 1;
  }
}
