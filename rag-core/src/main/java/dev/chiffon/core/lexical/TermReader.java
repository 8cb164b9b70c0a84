package dev.chiffon.core.lexical;

import java.util.ArrayList;
import java.util.List;

/** Reads chunks and questions as the index does. Safe for any number of threads. */
final class TermReader implements AutoCloseable {
  private final WordAnalyzer passages;
  private final WordAnalyzer questions;

  TermReader(Language language) {
    passages = new WordAnalyzer(language, LanguageFilters.stopWords(language));
    questions = new WordAnalyzer(language, QuestionWords.of(language));
  }

  /** Returns the terms of a passage, in order, repetitions kept. */
  List<String> terms(String text) {
    return passages.terms(text);
  }

  /**
   * Returns the terms of a question, in order, repetitions kept: without question words, unless
   * there is nothing else.
   */
  List<String> questionTerms(String question) {
    List<String> telling = questions.terms(question);
    return telling.isEmpty() ? passages.terms(question) : telling;
  }

  /** Returns each two adjacent terms as one. */
  static List<String> pairs(List<String> terms) {
    List<String> pairs = new ArrayList<>();
    for (int i = 1; i < terms.size(); i++) {
      pairs.add(terms.get(i - 1) + ' ' + terms.get(i));
    }
    return pairs;
  }

  @Override
  public void close() {
    passages.close();
    questions.close();
  }
}
