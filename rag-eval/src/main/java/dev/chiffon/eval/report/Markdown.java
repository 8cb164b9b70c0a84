package dev.chiffon.eval.report;

import java.util.ArrayList;
import java.util.List;

/** Tables in Markdown. */
final class Markdown {
  private Markdown() {}

  /** Adds the head of a table, of which the first columns are words and the others numbers. */
  static void head(StringBuilder text, List<String> names, int words) {
    row(text, names);
    List<String> rule = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      rule.add(i < words ? "---" : "--:");
    }
    row(text, rule);
  }

  static void row(StringBuilder text, List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  /** Keeps what others wrote from ending the cell or the line, and from being read as mark-up. */
  static String escaped(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ")
        .strip()
        .replaceAll("([\\\\`*_\\[\\]<>|~#])", "\\\\$1");
  }
}
