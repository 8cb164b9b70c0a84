package dev.chiffon.core.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The markers that name sources: numbers in square brackets, and ranges of them: {@code [1]},
 * {@code [1, 3]}, {@code [2-4]}.
 */
final class Markers {
  static final Pattern PATTERN = Pattern.compile("\\[(\\s*+\\d[\\d\\s,;–-]*+)]");

  private static final Pattern SPACED = Pattern.compile("\\s*+" + PATTERN);

  private static final Pattern LEADING = Pattern.compile("(?:\\s*+" + PATTERN + ")++\\s*+");

  private static final Pattern RANGE = Pattern.compile("(\\d++)(?:\\s*+[-–]\\s*+(\\d++))?+");

  /** No context has so many sources, so that a number with more digits names none either. */
  private static final int NO_SOURCE = 1_000_000;

  /** A range over more sources than this counts as its two ends. */
  private static final int WIDEST_RANGE = 50;

  private Markers() {}

  static String without(String text) {
    return PATTERN.matcher(text).replaceAll("");
  }

  /** Returns a text as it reads without its markers and the white space before them. */
  static String plain(String text) {
    return SPACED.matcher(text).replaceAll("").strip();
  }

  /** Returns where the markers end that a text begins with, and the white space after them. */
  static int leadingEnd(String text) {
    Matcher leading = LEADING.matcher(text);
    return leading.lookingAt() ? leading.end() : 0;
  }

  /** Returns the numbers that a found marker names, in its order. */
  static List<Integer> numbers(Matcher marker) {
    List<Integer> numbers = new ArrayList<>();
    Matcher range = RANGE.matcher(marker.group(1));
    while (range.find()) {
      int first = number(range.group(1));
      int last = range.group(2) == null ? first : number(range.group(2));
      boolean wide = last < first || last - first > WIDEST_RANGE;
      for (int number = first; !wide && number <= last; number++) {
        numbers.add(number);
      }
      if (wide) {
        numbers.addAll(List.of(first, last));
      }
    }
    return numbers;
  }

  private static int number(String digits) {
    String significant = digits.replaceFirst("^0+(?=\\d)", "");
    return significant.length() > 6 ? NO_SOURCE : Integer.parseInt(significant);
  }
}
