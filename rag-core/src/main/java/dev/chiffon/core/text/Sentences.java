package dev.chiffon.core.text;

import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where sentences end, by rules that need no model and no locale, so that they are the same on
 * every machine.
 *
 * <p>A sentence ends at a blank line; after a full-width terminator; and after {@code . ! ? …} with
 * any closing quotes or brackets, when white space follows and then no lower-case letter. A full
 * stop does not end it after an abbreviation that expects more (Dr., e.g., Fig. 3), after an
 * initial (J. Smith), or after a number that begins the sentence (1. Open the lid).
 */
public final class Sentences {
  private static final String TERMINATORS = ".!?…‽؟।";
  private static final String WIDE_TERMINATORS = "。！？｡";
  private static final String CLOSERS = "\"'”’»)]}」』）】";

  /** Abbreviations that never end a sentence. */
  private static final Set<String> ALWAYS_MORE =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "vs", "e.g", "i.e", "cf", "viz", "gen", "sen",
          "rep", "lt", "col", "capt", "approx", "bzw", "z.b", "d.h");

  /** Abbreviations that do not end a sentence when a number follows. */
  private static final Set<String> MORE_BEFORE_NUMBER =
      Set.of("no", "nos", "nr", "fig", "figs", "sec", "ch", "art", "vol", "p", "pp", "eq", "para");

  private Sentences() {}

  /**
   * Returns the exclusive end of each sentence in UTF-16 units, ascending; together the sentences
   * make up the whole text, each with the white space after it. The last end is the text's length;
   * of an empty text there is none.
   */
  public static int[] ends(String text) {
    IntStream.Builder ends = IntStream.builder();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      int end = endAt(text, start, i);
      if (end > start && end < text.length()) {
        ends.add(end);
        start = end;
        i = end - 1;
      }
    }
    if (!text.isEmpty()) {
      ends.add(text.length());
    }
    return ends.build().toArray();
  }

  /**
   * Returns where the sentence from {@code start} ends if the unit at {@code i} ends it, else 0.
   */
  private static int endAt(String text, int start, int i) {
    char c = text.charAt(i);
    if (c == '\n') {
      int next = afterSpace(text, i);
      boolean blankLine = text.substring(i + 1, next).indexOf('\n') >= 0;
      return blankLine ? next : 0;
    }
    if (WIDE_TERMINATORS.indexOf(c) >= 0) {
      return afterSpace(text, afterClosers(text, i + 1));
    }
    if (TERMINATORS.indexOf(c) < 0) {
      return 0;
    }
    int closed = afterClosers(text, i + 1);
    int next = afterSpace(text, closed);
    if (next == closed || next == text.length() || startsLower(text, next)) {
      return 0;
    }
    return c == '.' && expectsMore(text, start, i, next) ? 0 : next;
  }

  private static boolean expectsMore(String text, int start, int stop, int next) {
    int from = stop;
    while (from > start && isWordPart(text.charAt(from - 1))) {
      from--;
    }
    String word = text.substring(from, stop).toLowerCase(Locale.ROOT);
    boolean begins = text.substring(start, from).isBlank();
    boolean initial = word.length() == 1 && Character.isUpperCase(text.charAt(from));
    boolean number = !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    return ALWAYS_MORE.contains(word)
        || (initial && !text.substring(stop, next).contains("\n"))
        || (number && begins)
        || (MORE_BEFORE_NUMBER.contains(word) && Character.isDigit(text.charAt(next)));
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.';
  }

  private static boolean startsLower(String text, int i) {
    return Character.isLowerCase(text.codePointAt(i));
  }

  private static int afterClosers(String text, int i) {
    int j = i;
    while (j < text.length()
        && (CLOSERS.indexOf(text.charAt(j)) >= 0 || TERMINATORS.indexOf(text.charAt(j)) >= 0)) {
      j++;
    }
    return j;
  }

  private static int afterSpace(String text, int i) {
    int j = i;
    while (j < text.length() && Character.isWhitespace(text.charAt(j))) {
      j++;
    }
    return j;
  }
}
