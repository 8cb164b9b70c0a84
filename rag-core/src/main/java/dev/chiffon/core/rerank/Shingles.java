package dev.chiffon.core.rerank;

import dev.chiffon.core.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Texts as sets of overlapping runs of words (Broder 1997), compared without sampling: candidates
 * are few.
 */
final class Shingles {
  private Shingles() {}

  /**
   * Returns the runs of {@code size} words of a text, case and punctuation aside; of a text with
   * fewer words, the one run of all; of one without any, the empty set.
   */
  static Set<String> of(String text, int size) {
    List<String> words = Words.of(text);
    Set<String> shingles = new HashSet<>();
    int last = Math.max(0, words.size() - size);
    for (int start = 0; start <= last && !words.isEmpty(); start++) {
      shingles.add(String.join(" ", words.subList(start, Math.min(start + size, words.size()))));
    }
    return shingles;
  }

  /** Returns the share of the members of both that both have; 0 if neither has any. */
  static double resemblance(Set<String> one, Set<String> other) {
    Set<String> fewer = one.size() <= other.size() ? one : other;
    Set<String> more = fewer == one ? other : one;
    int common = 0;
    for (String member : fewer) {
      common += more.contains(member) ? 1 : 0;
    }
    int all = one.size() + other.size() - common;
    return all == 0 ? 0 : (double) common / all;
  }
}
