package dev.chiffon.core.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is exact in a text and easily made up: its numbers and its names. */
final class Particulars {
  private static final Pattern NUMBER = Pattern.compile("\\d++(?:[.,:]\\d++)*+");
  private static final Pattern THOUSANDS = Pattern.compile("[,.](?=\\d{3}(?!\\d))");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\p{M}\\d'’-]*+");

  /** From two, since "one" is mostly no number. */
  private static final List<String> SMALL_NUMBERS =
      List.of(
          "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  private Particulars() {}

  /**
   * Returns the numbers in order, each once: figures without separators of thousands, and the
   * English words from two to twelve as figures.
   */
  static Set<String> numbers(String text) {
    Set<String> numbers = new LinkedHashSet<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      numbers.add(THOUSANDS.matcher(number.group()).replaceAll(""));
    }
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      int small = SMALL_NUMBERS.indexOf(word.group().toLowerCase(Locale.ROOT));
      if (small >= 0) {
        numbers.add(Integer.toString(small + 2));
      }
    }
    return numbers;
  }

  /**
   * Returns the words that begin with a capital letter, in order, each once; the first of the text
   * only if another follows, since any word is written so there.
   */
  static Set<String> names(String text) {
    Set<String> names = new LinkedHashSet<>();
    Matcher word = WORD.matcher(text);
    if (word.find() && isName(word.group()) && startsName(text, word.end() + 1)) {
      names.add(bare(word.group()));
    }
    names.addAll(namesInside(text));
    return names;
  }

  /** Returns the words that begin with a capital letter, in order, each once, but not the first. */
  static Set<String> namesInside(String text) {
    Set<String> names = new LinkedHashSet<>();
    Matcher word = WORD.matcher(text);
    boolean inside = word.find();
    while (inside && word.find()) {
      if (isName(word.group())) {
        names.add(bare(word.group()));
      }
    }
    return names;
  }

  private static boolean isName(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }

  private static boolean startsName(String text, int offset) {
    return offset < text.length()
        && text.charAt(offset - 1) == ' '
        && Character.isUpperCase(text.codePointAt(offset));
  }

  /** Returns a word without what the genitive adds to it. */
  private static String bare(String word) {
    return word.replaceFirst("['’-]+s?$", "");
  }
}
