package dev.chiffon.core.context;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a text says, to see what it repeats of others: its words, and the threes of words that stand
 * beside each other, all as hashes. A word is what stands between white space, in lower case,
 * without punctuation at its ends; so {@code 5}, {@code -5} and {@code 5%} are three words.
 *
 * @param words the distinct words
 * @param threes each distinct three; of a shorter text, all of it
 */
record Wording(Set<Long> words, Set<Long> threes) {
  private static final String PUNCTUATION = ".,;:!?\"'()[]{}“”‘’«»…";
  private static final int LENGTH = 3;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  static Wording of(String text) {
    List<Long> words = words(text);
    Set<Long> threes = new HashSet<>(2 * words.size());
    for (int i = 0; i == 0 || i + LENGTH <= words.size(); i++) {
      long hash = 0;
      for (long word : words.subList(i, Math.min(i + LENGTH, words.size()))) {
        hash = (hash + word) * FACTOR;
      }
      threes.add(hash);
    }
    return new Wording(new HashSet<>(words), threes);
  }

  private static List<Long> words(String text) {
    List<Long> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
        if (i > start) {
          words.add(word(text, start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  /** Returns the hash of a word without the punctuation at its ends, unless it is nothing else. */
  private static long word(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && PUNCTUATION.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && PUNCTUATION.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return from < to ? hash(text, from, to) : hash(text, start, end);
  }

  private static long hash(String text, int start, int end) {
    long hash = 0;
    for (int i = start; i < end; i++) {
      hash = (hash + Character.toLowerCase(text.charAt(i))) * FACTOR;
    }
    return hash;
  }

  /** Returns which share of the threes is among {@code others}, from 0 to 1. */
  double shareIn(Set<Long> others) {
    long shared = threes.stream().filter(others::contains).count();
    return (double) shared / threes.size();
  }
}
