package dev.chiffon.core.rerank;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An order of passages as a chat model writes it: {@code [2] > [3] > [1]}. What was asked of the
 * model is one such line; what it says around it is passed over.
 */
final class Permutation {
  private static final String THOUGHT_END = "</think>";

  /** Numbers in brackets with nothing but signs between them. */
  private static final Pattern BRACKETED =
      Pattern.compile("\\[\\d{1,9}](?:[\\s>,;=]*\\[\\d{1,9}])*");

  /** Numbers without brackets, if there is nothing else. */
  private static final Pattern BARE =
      Pattern.compile("\\s*\\d{1,9}(?:[\\s>,;=]+\\d{1,9})*\\s*\\.?\\s*");

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private Permutation() {}

  /**
   * Returns the order that a reply gives to passages numbered from 1 to {@code size}: their places,
   * from 0. It is that of the longest chain of numbers, the last of equally long ones; unknown
   * numbers and repetitions are passed over, and passages that it leaves out keep their order at
   * the end. Empty if the reply names no passage.
   */
  static Optional<List<Integer>> parse(String reply, int size) {
    int thought = reply.lastIndexOf(THOUGHT_END);
    String said = thought < 0 ? reply : reply.substring(thought + THOUGHT_END.length());
    Set<Integer> longest = Set.of();
    Matcher chain = BRACKETED.matcher(said);
    while (chain.find()) {
      Set<Integer> places = places(chain.group(), size);
      longest = places.size() >= longest.size() ? places : longest;
    }
    if (longest.isEmpty() && BARE.matcher(said).matches()) {
      longest = places(said, size);
    }
    return longest.isEmpty() ? Optional.empty() : Optional.of(completed(longest, size));
  }

  private static Set<Integer> places(String chain, int size) {
    Set<Integer> places = new LinkedHashSet<>();
    Matcher number = NUMBER.matcher(chain);
    while (number.find()) {
      int place = Integer.parseInt(number.group()) - 1;
      if (place >= 0 && place < size) {
        places.add(place);
      }
    }
    return places;
  }

  private static List<Integer> completed(Set<Integer> first, int size) {
    Set<Integer> all = new LinkedHashSet<>(first);
    for (int place = 0; place < size; place++) {
      all.add(place);
    }
    return new ArrayList<>(all);
  }
}
