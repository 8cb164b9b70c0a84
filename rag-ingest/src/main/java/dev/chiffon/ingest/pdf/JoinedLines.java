package dev.chiffon.ingest.pdf;

import dev.chiffon.ingest.pdf.page.Line;
import java.util.List;

/** Joins the lines of a paragraph, and words that were parted at a line's end. */
final class JoinedLines {
  private static final String HYPHENS = "-\u2010\u00AD";

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
      text.append(text.isEmpty() ? "" : " ").append(next);
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
    return (hyphen == '\u2010' || Character.isLowerCase(next.codePointAt(0)))
        && !vocabulary.keepsHyphen(before, after);
  }
}
