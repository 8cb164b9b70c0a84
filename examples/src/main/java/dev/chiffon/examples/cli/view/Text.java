package dev.chiffon.examples.cli.view;

import java.io.PrintStream;

/** Prints lines of limited width. What documents say is printed without control characters. */
final class Text {
  private final PrintStream out;
  private final int columns;

  Text(PrintStream out, int columns) {
    this.out = out;
    this.columns = columns;
  }

  /** Prints an empty line. */
  void blank() {
    out.println();
  }

  /** Prints {@code text} with its own line breaks, the first line after {@code head}. */
  void lines(String head, String text) {
    String indent = " ".repeat(head.length());
    String before = head;
    for (String line : text.strip().split("\\R", -1)) {
      paragraph(before, indent, line);
      before = indent;
    }
  }

  /** Prints {@code text} as one paragraph, all white space alike. */
  void paragraph(String head, String indent, String text) {
    StringBuilder line = new StringBuilder(head);
    boolean empty = true;
    for (String word : visible(text).strip().split("\\s+", -1)) {
      if (!empty && line.length() + 1 + word.length() > columns) {
        out.println(line.toString().stripTrailing());
        line = new StringBuilder(indent);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    out.println(line.toString().stripTrailing());
  }

  /** Returns such as {@code 1 chunk} or {@code 2 chunks}. */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** A document could otherwise move the cursor, or colour what it says. */
  private static String visible(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]", "\uFFFD");
  }
}
