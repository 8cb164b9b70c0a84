package dev.chiffon.core.lexical;

import java.util.ArrayList;
import java.util.List;

/** Reads chunks and questions of one language. Safe for any number of threads. */
final class TermReader implements AutoCloseable {
  private final WordAnalyzer passages;
  private final WordAnalyzer questions;

  TermReader(Language language) {
    passages = new WordAnalyzer(language, LanguageFilters.stopWords(language));
    questions = new WordAnalyzer(language, QuestionWords.of(language));
  }

  /** Returns the words of a passage, in order, repetitions kept. */
  List<Word> words(String text) {
    return passages.words(text);
  }

  /** Returns the terms of a passage, in order, repetitions kept. */
  List<String> terms(String text) {
    return words(text).stream().map(Word::term).toList();
  }

  /**
   * Returns the words of a question, in order, repetitions kept: without question words, unless
   * there is nothing else.
   */
  List<Word> questionWords(String question) {
    List<Word> telling = tellingWords(question);
    return telling.isEmpty() ? passages.words(question) : telling;
  }

  /** Returns the words of a question that do more than ask, in order, repetitions kept. */
  List<Word> tellingWords(String question) {
    return questions.words(question);
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
