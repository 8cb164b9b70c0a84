package dev.chiffon.eval.data;

import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A text in which every run of white space, of whichever kind, is one space, and soft hyphens and
 * spaces without width are left out; knows where in the text each of its characters came from.
 */
final class SpacedText {
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final char ZERO_WIDTH_SPACE = '\u200B';
  private static final char WORD_JOINER = '\u2060';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** With fewer characters in common, what is nearest says nothing. */
  private static final int LEAST_NEAR = 8;

  private final String text;
  private final String spaced;

  /** Where each character of the spaced text stands in the text. */
  private final int[] origins;

  SpacedText(String text) {
    this.text = text;
    StringBuilder kept = new StringBuilder();
    int[] places = new int[text.length()];
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean space = isSpace(unit);
      boolean repeated = space && kept.length() > 0 && kept.charAt(kept.length() - 1) == ' ';
      if (!isInvisible(unit) && !repeated) {
        places[kept.length()] = i;
        kept.append(space ? ' ' : unit);
      }
    }
    this.spaced = kept.toString();
    this.origins = places;
  }

  private static boolean isSpace(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
  }

  private static boolean isInvisible(char unit) {
    return unit == SOFT_HYPHEN
        || unit == ZERO_WIDTH_SPACE
        || unit == WORD_JOINER
        || unit == BYTE_ORDER_MARK;
  }

  /** Returns where the quote stands in the text, by start ascending. */
  List<Span> places(String quote) {
    String wanted = new SpacedText(quote).spaced.strip();
    List<Span> places = new ArrayList<>();
    int at = wanted.isEmpty() ? -1 : spaced.indexOf(wanted);
    while (at >= 0) {
      places.add(new Span(origins[at], origins[at + wanted.length() - 1] + 1));
      at = spaced.indexOf(wanted, at + 1);
    }
    return places;
  }

  /**
   * Returns the part of the text, as long as the quote, around the longest beginning or end of the
   * quote that it has; none if that is too short to mean anything.
   */
  Optional<String> nearest(String quote) {
    String wanted = new SpacedText(quote).spaced.strip();
    int begins = longest(wanted.length(), n -> wanted.substring(0, n));
    int ends = longest(wanted.length(), n -> wanted.substring(wanted.length() - n));
    if (Math.max(begins, ends) < LEAST_NEAR) {
      return Optional.empty();
    }
    int from =
        begins >= ends
            ? spaced.indexOf(wanted.substring(0, begins))
            : spaced.indexOf(wanted.substring(wanted.length() - ends)) + ends - wanted.length();
    int start = Math.max(0, from);
    int end = Math.min(spaced.length(), start + wanted.length());
    return start < end
        ? Optional.of(text.substring(origins[start], origins[end - 1] + 1))
        : Optional.empty();
  }

  /** Returns the greatest length of which the part is in the text: if a part is, so are shorter. */
  private int longest(int most, IntFunction<String> part) {
    int low = 0;
    int high = most;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      boolean found = spaced.contains(part.apply(middle));
      low = found ? middle : low;
      high = found ? high : middle - 1;
    }
    return low;
  }
}
