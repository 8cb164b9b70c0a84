package dev.chiffon.ingest.pdf;

import java.util.List;

/** Joins the lines of a paragraph, and words that were parted at a line's end. */
final class JoinedLines {
  private static final String HYPHENS = "-\u2010\u00AD";

  private JoinedLines() {}

  static String text(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      if (endsInsideWord(text, line.text())) {
        text.setLength(text.length() - 1);
      } else if (!text.isEmpty()) {
        text.append(' ');
      }
      text.append(line.text());
    }
    return text.toString().replace("\u00AD", "");
  }

  private static boolean endsInsideWord(StringBuilder text, String next) {
    int length = text.length();
    return length > 1
        && HYPHENS.indexOf(text.charAt(length - 1)) >= 0
        && Character.isLetter(text.charAt(length - 2))
        && Character.isLowerCase(next.codePointAt(0));
  }
}
