package dev.chiffon.ingest.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The words that an element's id and classes are made of, in small ASCII letters. */
final class ClassWords {
  private ClassWords() {}

  /** Returns the words: {@code share}, {@code this}, {@code box} of {@code share-this shareBox}. */
  static List<String> of(Element element) {
    List<String> words = new ArrayList<>();
    split(element.id(), words);
    split(element.attr("class"), words);
    return words;
  }

  /** Returns each word joined to the next of the same name, and the words themselves. */
  static List<String> pairs(Element element) {
    List<String> pairs = new ArrayList<>();
    List<String> names = new ArrayList<>(element.classNames());
    names.add(element.id());
    for (String name : names) {
      List<String> words = new ArrayList<>();
      split(name, words);
      pairs.addAll(words);
      for (int i = 0; i + 1 < words.size(); i++) {
        pairs.add(words.get(i) + words.get(i + 1));
      }
    }
    return pairs;
  }

  private static void split(String names, List<String> words) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < names.length(); i++) {
      char c = names.charAt(i);
      boolean upper = c >= 'A' && c <= 'Z';
      boolean letter = upper || (c >= 'a' && c <= 'z');
      boolean begins = upper && i > 0 && Character.isLowerCase(names.charAt(i - 1));
      if ((!letter || begins) && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (letter) {
        word.append((char) (c | 0x20));
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
  }
}
