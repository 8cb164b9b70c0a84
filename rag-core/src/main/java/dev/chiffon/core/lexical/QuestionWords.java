package dev.chiffon.core.lexical;

import java.util.List;
import org.apache.lucene.analysis.CharArraySet;

/**
 * Words that ask, and so tell nothing of the answer. The stop words of the other languages hold
 * theirs; Lucene's list of English ones is short.
 */
final class QuestionWords {
  private static final List<String> ENGLISH =
      List.of(
          "what", "which", "who", "whom", "whose", "when", "where", "why", "how", "whether", "do",
          "does", "did", "done", "doing", "don't", "doesn't", "didn't", "has", "have", "had",
          "having", "am", "were", "been", "being", "can", "could", "should", "would", "shall",
          "may", "might", "must", "i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your",
          "yours", "he", "him", "his", "she", "her", "hers", "its", "them", "those", "s", "t");

  private QuestionWords() {}

  /** Returns the stop words of a question in that language: the text's and those that ask. */
  static CharArraySet of(Language language) {
    CharArraySet words = CharArraySet.copy(LanguageFilters.stopWords(language));
    if (language == Language.ENGLISH) {
      words.addAll(ENGLISH);
    }
    return words;
  }
}
