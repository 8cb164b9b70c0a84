package dev.chiffon.ingest.pdf;

import dev.chiffon.ingest.pdf.page.Line;
import java.util.List;
import java.util.regex.Pattern;

/** Joins the lines of a paragraph, and words that were parted at a line's end. */
final class JoinedLines {
  private static final String HYPHENS = "-\u2010\u00AD";

  /** The marks of Chinese and Japanese that are as wide as their characters. */
  private static final int FIRST_WIDE_MARK = 0x3000;

  private static final int LAST_WIDE_MARK = 0x303F;

  /** Words with these are names that programs understand, which nobody parts by a hyphen. */
  private static final Pattern NAME = Pattern.compile("[\\d/_@.:]");

  private final Vocabulary vocabulary;

  JoinedLines(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Returns the text of the lines as one. */
  String text(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      join(text, line.text());
    }
    return text.toString().replace("\u00AD", "");
  }

  /** Adds a line to the text before it; the text may lose the hyphen at its end. */
  void join(StringBuilder text, String next) {
    int length = text.length();
    if (length == 0 || HYPHENS.indexOf(text.charAt(length - 1)) < 0 || length == 1) {
      text.append(text.isEmpty() || isUnspaced(text, next) ? "" : " ").append(next);
      return;
    }
    char hyphen = text.charAt(length - 1);
    char before = text.charAt(length - 2);
    boolean words = Character.isLetter(before) && Character.isLetter(next.codePointAt(0));
    boolean numbers = Character.isDigit(before) && Character.isDigit(next.charAt(0));
    if (words && partsWord(text, hyphen, next)) {
      text.setLength(length - 1);
    } else if (!words && !numbers) {
      text.append(' ');
    }
    text.append(next);
  }

  /** Chinese and Japanese write no spaces, so no line's end stands for one. */
  private static boolean isUnspaced(StringBuilder text, String next) {
    return isUnspaced(text.codePointBefore(text.length())) && isUnspaced(next.codePointAt(0));
  }

  private static boolean isUnspaced(int character) {
    return switch (Character.UnicodeScript.of(character)) {
      case HAN, HIRAGANA, KATAKANA -> true;
      default -> character >= FIRST_WIDE_MARK && character <= LAST_WIDE_MARK;
    };
  }

  /** Soft hyphens are never part of a word; others are if the file says so, or a name follows. */
  private boolean partsWord(CharSequence text, char hyphen, String next) {
    if (hyphen == '\u00AD') {
      return true;
    }
    int from = text.length() - 1;
    while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    int to = next.indexOf(' ');
    String before = text.subSequence(from, text.length() - 1).toString();
    String after = to < 0 ? next : next.substring(0, to);
    if (hyphen == '-' && NAME.matcher(before).find()) {
      return false;
    }
    return (hyphen == '\u2010' || Character.isLowerCase(next.codePointAt(0)))
        && !vocabulary.keepsHyphen(before, after);
  }
}
