package dev.chiffon.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Where words and characters end, by rules that need no locale. */
public final class Words {
  private Words() {}

  /**
   * Returns the exclusive end of each word in UTF-16 units, ascending; together the words make up
   * the whole text, each with the white space after it. A Han, Hiragana or Katakana character is a
   * word of its own, since these scripts write no spaces; any other run without white space is one
   * word.
   */
  public static int[] ends(String text) {
    IntStream.Builder ends = IntStream.builder();
    int i = 0;
    while (i < text.length()) {
      i = afterSpace(text, afterWord(text, i));
      ends.add(i);
    }
    return ends.build().toArray();
  }

  /**
   * Returns the exclusive end of each character as a reader sees it, in UTF-16 units, ascending:
   * surrogate pairs, combining marks, Hangul syllables, joined emoji and flags are never taken
   * apart (extended grapheme clusters, Unicode Standard Annex 29).
   */
  public static int[] characterEnds(String text) {
    IntStream.Builder ends = IntStream.builder();
    int i = 0;
    while (i < text.length()) {
      i = Characters.end(text, i);
      ends.add(i);
    }
    return ends.build().toArray();
  }

  /**
   * Returns whether {@code offset} lies between two letters, with their marks, of one word of a
   * script that writes spaces between words.
   *
   * @param offset in UTF-16 units, from 0 to the length of the text
   */
  public static boolean isInsideWord(String text, int offset) {
    if (offset <= 0 || offset >= text.length() || !isSpacedLetter(text.codePointAt(offset))) {
      return false;
    }
    int i = offset;
    while (i > 0 && Characters.isMark(text.codePointBefore(i))) {
      i -= Character.charCount(text.codePointBefore(i));
    }
    return i > 0 && isSpacedLetter(text.codePointBefore(i));
  }

  /**
   * Returns the runs of letters and digits in lower case, in order, each with its accents. In
   * scripts that write no spaces between words (Han, Kana, Thai, Lao, Khmer, Burmese) each letter
   * is a word of its own, with its marks.
   */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int end = afterLetters(text, i);
      if (end > i) {
        words.add(text.substring(i, end).toLowerCase(Locale.ROOT));
      }
      i = Math.max(end, i + 1);
    }
    return words;
  }

  private static int afterLetters(String text, int start) {
    int i = start;
    while (i < text.length() && isLetter(text.codePointAt(i))) {
      boolean alone = isUnspaced(text.codePointAt(i));
      if (alone && i > start) {
        return i;
      }
      i = Characters.end(text, i);
      if (alone) {
        return i;
      }
    }
    return i;
  }

  private static boolean isLetter(int codePoint) {
    return Character.isLetterOrDigit(codePoint) || Character.isSupplementaryCodePoint(codePoint);
  }

  private static boolean isSpacedLetter(int codePoint) {
    return Character.isLetter(codePoint) && !isUnspaced(codePoint);
  }

  private static boolean isUnspaced(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetter(codePoint);
      default -> false;
    };
  }

  private static int afterWord(String text, int start) {
    if (isOwnWord(text.codePointAt(start))) {
      return Characters.end(text, start);
    }
    int i = start;
    while (i < text.length()
        && !Character.isWhitespace(text.charAt(i))
        && !(i > start && isOwnWord(text.codePointAt(i)))) {
      i = Characters.end(text, i);
    }
    return i;
  }

  private static int afterSpace(String text, int start) {
    int i = start;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isOwnWord(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }
}
