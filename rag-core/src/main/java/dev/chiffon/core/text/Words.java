package dev.chiffon.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Where words and characters end, by rules that need no locale. */
public final class Words {
  private static final int ZERO_WIDTH_JOINER = 0x200D;

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
   * surrogate pairs, combining marks, joined emoji and flags are never taken apart.
   */
  public static int[] characterEnds(String text) {
    IntStream.Builder ends = IntStream.builder();
    int i = 0;
    while (i < text.length()) {
      i = afterCharacter(text, i);
      ends.add(i);
    }
    return ends.build().toArray();
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
      i = afterCharacter(text, i);
      if (alone) {
        return i;
      }
    }
    return i;
  }

  private static boolean isLetter(int codePoint) {
    return Character.isLetterOrDigit(codePoint) || Character.isSupplementaryCodePoint(codePoint);
  }

  private static boolean isUnspaced(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetter(codePoint);
      default -> false;
    };
  }

  private static int afterWord(String text, int start) {
    if (isOwnWord(text.codePointAt(start))) {
      return afterCharacter(text, start);
    }
    int i = start;
    while (i < text.length()
        && !Character.isWhitespace(text.charAt(i))
        && !(i > start && isOwnWord(text.codePointAt(i)))) {
      i = afterCharacter(text, i);
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

  private static int afterCharacter(String text, int start) {
    int first = text.codePointAt(start);
    int i = start + Character.charCount(first);
    if (isRegional(first) && i < text.length() && isRegional(text.codePointAt(i))) {
      return i + 2;
    }
    boolean joined = false;
    while (i < text.length() && (joined || extendsCharacter(text.codePointAt(i)))) {
      int codePoint = text.codePointAt(i);
      joined = codePoint == ZERO_WIDTH_JOINER;
      i += Character.charCount(codePoint);
    }
    return i;
  }

  private static boolean extendsCharacter(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || codePoint == ZERO_WIDTH_JOINER
        || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF);
  }

  private static boolean isRegional(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }
}
