package dev.chiffon.core.data;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text as Markdown: a backslash before each mark that would be read as more than itself. */
final class MarkdownText {
  private static final Pattern INLINE =
      Pattern.compile(
          String.join(
              "|",
              "\\\\(?=\\p{Punct})",
              "`",
              "\\*(?=\\S)|(?<=\\S)\\*",
              "(?<![\\p{L}\\p{N}])_(?=\\S)|(?<=\\S)_(?![\\p{L}\\p{N}])",
              "<(?=[A-Za-z/!?])",
              "&(?=#?\\w{1,32};)",
              "\\[(?=[^\\[\\]]{0,999}\\][(\\[:])"));
  private static final Pattern LINE_START =
      Pattern.compile(
          "(?m)^(\\h{0,3}(?:\\d{1,9})?)(#{1,6}(?=\\h|$)|>|[-+](?=\\h|$)|[.)](?=\\h|$)|~~~|=+(?=\\h*$)|-{2,}(?=\\h*$))");

  private MarkdownText() {}

  /** Returns the text of a paragraph or list item, whose lines may look like other blocks. */
  static String ofLines(String text) {
    Matcher matcher = LINE_START.matcher(inline(text));
    return matcher.replaceAll("$1\\\\$2");
  }

  /** Returns text that stands within a line, such as that of a heading or table cell. */
  static String inline(String text) {
    return INLINE.matcher(text).replaceAll("\\\\$0");
  }

  /** Returns the text without line breaks. */
  static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ").strip();
  }
}
