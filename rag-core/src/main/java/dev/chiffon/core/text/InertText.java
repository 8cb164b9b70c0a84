package dev.chiffon.core.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as a model may read it without taking it for more than material: what looks like a mark of
 * a chat (a turn, a role, a source's number) is changed by a sign or two, so that it still can be
 * read, but is none.
 *
 * <p>Marks are found in the visible text with look-alikes folded. What only persuades ("ignore your
 * instructions") cannot be told from text that speaks of persuasion, and stays; the boundary around
 * the sources is what holds it.
 */
public final class InertText {
  /** Roles that chats know; a tag or the beginning of a line that names one opens a turn. */
  private static final String ROLE = "(?:system|assistant|user|human|developer|ai|tool|function)";

  private static final Pattern TAG =
      Pattern.compile(
          "<\\|[^|<>\\n]{1,64}\\|>"
              + "|</?(?:s|bos|eos|pad|start_of_turn|end_of_turn|"
              + ROLE
              + "(?:[ _-][^<>\\n]{0,64}+)?+)>"
              + "|<</?sys>>"
              + "|\\[/?(?:inst|system_prompt|available_tools|tool_calls|tool_results)]");

  private static final Pattern NUMBER = Pattern.compile("\\[(?=\\s*+\\d[\\d\\s,;–-]*+])");
  private static final Pattern IMAGE = Pattern.compile("!(?=\\[)|<(?=img\\b)");

  /** Parts of the word that says there is no answer, which only the model may say. */
  private static final Pattern REFUSAL = Pattern.compile("(?<=no)_(?=answer)");

  private static final Pattern LINE =
      Pattern.compile(
          "[ \\t#>*_-]*+("
              + ROLE
              + "(?: prompt| message)?+)(?=[ *_]*+:)|#{1,6} *+(instructions?|input|response)(?="
              + " *+:)");

  /** Every mark has one of these. */
  private static final String SIGNS = "<[!_:";

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final String visible;
  private final Matcher mark;
  private final StringBuilder inert;
  private int from;

  private InertText(String visible, String folded) {
    this.visible = visible;
    this.mark = TAG.matcher(folded).useTransparentBounds(true);
    this.inert = new StringBuilder(visible.length());
  }

  /** Returns the text made inert; what has been made so stays as it is. Takes linear time. */
  public static String of(String text) {
    String visible = VisibleText.of(text);
    if (!FoldedText.hasAny(SIGNS, visible)) {
      return visible;
    }
    String folded = FoldedText.of(visible);
    InertText inert = new InertText(visible, folded);
    for (int i = 0; i < folded.length(); i++) {
      inert.lookAt(i, folded.charAt(i), i == 0 || folded.charAt(i - 1) == '\n');
    }
    return inert.end();
  }

  private String end() {
    return from == 0 ? visible : inert.append(visible, from, visible.length()).toString();
  }

  /** Returns the text made inert, on one line. */
  public static String line(String text) {
    return SPACE.matcher(of(SPACE.matcher(text.strip()).replaceAll(" "))).replaceAll(" ");
  }

  private void lookAt(int i, char unit, boolean beginsLine) {
    if (i < from) {
      return;
    }
    if (beginsLine && isAt(LINE, i)) {
      int group = mark.start(1) >= 0 ? 1 : 2;
      replace(mark.start(group), mark.end(group), quoted(mark.start(group), mark.end(group)));
    } else if ((unit == '<' || unit == '[') && isAt(TAG, i)) {
      replace(i, mark.end(), name(mark.group()));
    } else if (unit == '[' && isAt(NUMBER, i)) {
      replace(i, i + 1, visible.charAt(i) + "#");
    } else if ((unit == '!' || unit == '<') && isAt(IMAGE, i)) {
      replace(i, i + 1, unit == '!' ? "! " : "(");
    } else if (unit == '_' && isAt(REFUSAL, i)) {
      replace(i, i + 1, " ");
    }
  }

  private boolean isAt(Pattern pattern, int i) {
    return mark.usePattern(pattern).region(i, visible.length()).lookingAt();
  }

  private void replace(int start, int end, String with) {
    inert.append(visible, from, start).append(with);
    from = end;
  }

  /** Returns what a tag names, in parentheses: without its brackets and bars. */
  private String name(String tag) {
    int start = 0;
    int end = tag.length();
    while (start < end && "<[|".indexOf(tag.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && ">]|".indexOf(tag.charAt(end - 1)) >= 0) {
      end--;
    }
    return quoted(mark.start() + start, mark.start() + end);
  }

  private String quoted(int start, int end) {
    return "(" + visible.substring(start, end) + ")";
  }
}
