package dev.chiffon.eval;

import java.util.Random;
import java.util.regex.Pattern;

/** Typing errors: a letter wrong, missing, too many, or two exchanged (Damerau 1964). */
final class Typos {
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{4,}");

  private Typos() {}

  /** Returns the text with an error in every third word of 4 letters and more, on the average. */
  static String in(String text, long seed) {
    Random random = new Random(seed ^ text.hashCode());
    return WORD.matcher(text)
        .replaceAll(word -> random.nextInt(3) == 0 ? misspelt(word.group(), random) : word.group());
  }

  private static String misspelt(String word, Random random) {
    int at = random.nextInt(word.length());
    char letter = (char) ('a' + random.nextInt(26));
    String before = word.substring(0, at);
    String after = word.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + letter + after;
      case 1 -> before + after;
      case 2 -> before + letter + word.substring(at);
      default -> exchanged(word, Math.min(at, word.length() - 2));
    };
  }

  private static String exchanged(String word, int at) {
    return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
  }
}
