package dev.chiffon.ingest.pdf;

import dev.chiffon.ingest.pdf.page.Line;
import java.util.List;

/** Joins the lines of a paragraph, and words that were parted at a line's end. */
final class JoinedLines {
  private static final String HYPHENS = "-\u2010\u00AD";

  private JoinedLines() {}

  static String text(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      join(text, line.text());
    }
    return text.toString().replace("\u00AD", "");
  }

  /** A hyphen that no keyboard types was put there by a program, to part the word. */
  private static void join(StringBuilder text, String next) {
    boolean parted = endsInsideWord(text) && Character.isLetterOrDigit(next.codePointAt(0));
    if (!parted) {
      text.append(text.isEmpty() ? "" : " ");
    } else if (text.charAt(text.length() - 1) != '-' || Character.isLowerCase(next.charAt(0))) {
      text.setLength(text.length() - 1);
    }
    text.append(next);
  }

  private static boolean endsInsideWord(StringBuilder text) {
    int length = text.length();
    return length > 1
        && HYPHENS.indexOf(text.charAt(length - 1)) >= 0
        && Character.isLetter(text.charAt(length - 2));
  }
}
