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
 * initial (J. Smith), or after a number that begins the sentence (1. Open the lid). Terminators
 * alone, such as the dots of a table of contents, are no sentence.
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

  private final String text;
  private final IntStream.Builder ends = IntStream.builder();
  private int start;

  /** Where the sentence's first unit that says something lies; none if before its start. */
  private int first = -1;

  private Sentences(String text) {
    this.text = text;
  }

  /**
   * Returns the exclusive end of each sentence in UTF-16 units, ascending; together the sentences
   * make up the whole text, each with the white space after it. The last end is the text's length;
   * of an empty text there is none. Takes time linear in the length.
   */
  public static int[] ends(String text) {
    return new Sentences(text).ends();
  }

  private int[] ends() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\n') {
        i = atLineBreak(i);
      } else if (isTerminator(c)) {
        i = atTerminator(i);
      } else {
        first = first < start && !Character.isWhitespace(c) ? i : first;
        i++;
      }
    }
    if (!text.isEmpty()) {
      ends.add(text.length());
    }
    return ends.build().toArray();
  }

  /** Ends the sentence if the line break at {@code i} begins a blank line; returns what is next. */
  private int atLineBreak(int i) {
    int next = afterSpace(i);
    if (text.substring(i + 1, next).indexOf('\n') >= 0) {
      end(next);
    }
    return next;
  }

  /** Ends the sentence if the terminator at {@code i} does; returns what is next. */
  private int atTerminator(int i) {
    int closed = afterClosers(i + 1);
    int next = afterSpace(closed);
    boolean wide = WIDE_TERMINATORS.indexOf(text.charAt(i)) >= 0;
    if (first < start || next == text.length()) {
      return closed;
    }
    if (wide || (next > closed && !startsLower(next) && !expectsMore(i, next))) {
      end(next);
      return next;
    }
    return closed;
  }

  private void end(int end) {
    if (end < text.length()) {
      ends.add(end);
      start = end;
    }
  }

  private boolean expectsMore(int stop, int next) {
    if (text.charAt(stop) != '.') {
      return false;
    }
    int from = stop;
    while (from > start && isWordPart(text.charAt(from - 1))) {
      from--;
    }
    String word = text.substring(from, stop).toLowerCase(Locale.ROOT);
    boolean initial = word.length() == 1 && Character.isUpperCase(text.charAt(from));
    boolean number = !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    return ALWAYS_MORE.contains(word)
        || (initial && !text.substring(stop, next).contains("\n"))
        || (number && from == first)
        || (MORE_BEFORE_NUMBER.contains(word) && Character.isDigit(text.charAt(next)));
  }

  private static boolean isTerminator(char c) {
    return TERMINATORS.indexOf(c) >= 0 || WIDE_TERMINATORS.indexOf(c) >= 0;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.';
  }

  private boolean startsLower(int i) {
    return Character.isLowerCase(text.codePointAt(i));
  }

  private int afterClosers(int i) {
    int j = i;
    while (j < text.length()
        && (CLOSERS.indexOf(text.charAt(j)) >= 0 || isTerminator(text.charAt(j)))) {
      j++;
    }
    return j;
  }

  private int afterSpace(int i) {
    int j = i;
    while (j < text.length() && Character.isWhitespace(text.charAt(j))) {
      j++;
    }
    return j;
  }
}
