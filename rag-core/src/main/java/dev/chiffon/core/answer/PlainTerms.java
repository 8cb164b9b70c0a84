package dev.chiffon.core.answer;

import dev.chiffon.core.data.TermStatistics;
import dev.chiffon.core.text.Words;
import java.util.List;

/** Terms without a collection: every word as it is written, and as telling as the others. */
record PlainTerms() implements TermStatistics {

  @Override
  public List<String> terms(String text) {
    return Words.of(text);
  }

  @Override
  public List<String> questionTerms(String question) {
    return Words.of(question).stream().distinct().toList();
  }

  @Override
  public double idf(String term) {
    return 1;
  }
}
