package dev.chiffon.core.answer;

import dev.chiffon.core.text.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Small English words that turn a question round: negations and opposites. A sentence that says
 * almost all that is asked, but the opposite of one word, is the nearest of near misses.
 */
final class Polarity {
  private static final Pattern NEGATION =
      Pattern.compile(
          "\\b(?:not|never|cannot|without|no|none|nor)\\b|n['’]t\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern BETWEEN = Pattern.compile(",\\s+");

  private static final String OPPOSITES =
      """
      increase decrease, increased decreased, increases decreases, increasing decreasing,
      more less, more fewer, before after, first last, north south, northern southern, east west,
      eastern western, largest smallest, larger smaller, large small, high low, higher lower,
      highest lowest, begin end, began ended, start end, started ended, win lose, won lost,
      same different, oldest newest, male female, men women, legal illegal, major minor,
      best worst, better worse, good bad, above below, early late, earlier later, earliest latest,
      longest shortest, longer shorter, allow prevent, allowed prevented, always never,
      accept reject, accepted rejected, left right, positive negative, strong weak,
      stronger weaker, public private, rich poor, inside outside, internal external, upper lower,
      maximum minimum, majority minority, rise fall, rose fell, success failure, succeeded failed,
      support oppose, supported opposed, true false, open closed, opened closed, gain loss,
      common rare, easy difficult, heavy light, hot cold, warm cold, fast slow, faster slower,
      friend enemy, arrived left, enter exit, buy sell, agree disagree, include exclude,
      included excluded, import export, youngest oldest, wide narrow, deep shallow, full empty,
      create destroy, created destroyed, attack defend, expensive cheap, ancient modern, near far,
      permanent temporary, with without, active inactive, direct indirect, encourage discourage,
      possible impossible, known unknown, present absent, simple complex, important unimportant,
      improve worsen, expand shrink, join leave, joined left, push pull, raise lower,
      raised lowered, refused agreed\
      """;

  private static final Map<String, Set<String>> OF = opposites();

  private Polarity() {}

  private static Map<String, Set<String>> opposites() {
    Map<String, Set<String>> opposites = new HashMap<>();
    for (String pair : BETWEEN.split(OPPOSITES, -1)) {
      int space = pair.indexOf(' ');
      String one = pair.substring(0, space);
      String other = pair.substring(space + 1);
      opposites.computeIfAbsent(one, unused -> new HashSet<>()).add(other);
      opposites.computeIfAbsent(other, unused -> new HashSet<>()).add(one);
    }
    return opposites;
  }

  /** Returns whether a text says no to something. */
  static boolean isNegated(String text) {
    return NEGATION.matcher(text).find();
  }

  /** Returns the words of a question that a sentence lacks but says the opposite of, in order. */
  static List<String> turned(String question, String sentence) {
    Set<String> said = new HashSet<>(Words.of(sentence));
    return Words.of(question).stream()
        .distinct()
        .filter(word -> !said.contains(word))
        .filter(word -> OF.getOrDefault(word, Set.of()).stream().anyMatch(said::contains))
        .toList();
  }
}
