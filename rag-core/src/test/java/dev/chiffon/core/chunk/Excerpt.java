package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Span;

/**
 * A few words of a text around a place in it, for messages: {@code "...the |notice| period..."}.
 */
public final class Excerpt {
  private static final int AROUND = 24;
  private static final int LONGEST_MARKED = 60;

  private Excerpt() {}

  /**
   * Returns the text around the place before {@code offset}, which a bar marks.
   *
   * @param offset UTF-16 units; moved into the text if it lies outside
   */
  public static String at(String text, int offset) {
    int place = Math.max(0, Math.min(offset, text.length()));
    return "\"" + before(text, place) + "|" + after(text, place) + "\"";
  }

  /** Returns the text around {@code span}, which two bars mark; a long one without its middle. */
  public static String around(String text, Span span) {
    int start = Math.min(span.start(), text.length());
    int end = Math.min(span.end(), text.length());
    return "\"%s|%s|%s\""
        .formatted(before(text, start), shortened(text, start, end), after(text, end));
  }

  /**
   * Returns {@code text} as it would stand in Java code: line breaks, invisible signs and halves of
   * surrogate pairs as escapes.
   */
  public static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      appendEscaped(out, codePoint, i == 0);
      i += Character.charCount(codePoint);
    }
    return out.toString();
  }

  private static String before(String text, int end) {
    int start = Math.max(0, end - AROUND);
    start -= isInsidePair(text, start) ? 1 : 0;
    return (start > 0 ? "..." : "") + escaped(text.substring(start, end));
  }

  private static String after(String text, int start) {
    int end = Math.min(text.length(), start + AROUND);
    end += isInsidePair(text, end) ? 1 : 0;
    return escaped(text.substring(start, end)) + (end < text.length() ? "..." : "");
  }

  private static boolean isInsidePair(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }

  private static String shortened(String text, int start, int end) {
    if (end - start <= LONGEST_MARKED) {
      return escaped(text.substring(start, end));
    }
    String head = text.substring(start, start + LONGEST_MARKED / 2);
    String tail = text.substring(end - LONGEST_MARKED / 2, end);
    return escaped(head) + " ... " + escaped(tail);
  }

  private static void appendEscaped(StringBuilder out, int codePoint, boolean first) {
    switch (codePoint) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      default -> {
        if (isInvisible(codePoint, first)) {
          for (char unit : Character.toChars(codePoint)) {
            out.append("\\u%04X".formatted((int) unit));
          }
        } else {
          out.appendCodePoint(codePoint);
        }
      }
    }
  }

  private static boolean isInvisible(int codePoint, boolean first) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.SPACE_SEPARATOR -> codePoint != ' ';
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          first;
      default -> false;
    };
  }
}
