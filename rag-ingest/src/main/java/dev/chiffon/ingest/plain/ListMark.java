package dev.chiffon.ingest.plain;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line of a list begins with.
 *
 * @param kind the bullet, or what follows the number
 * @param indent how many columns stand before it
 * @param number the number, if it is one
 * @param text what follows
 */
record ListMark(String kind, int indent, OptionalInt number, String text) {
  private static final Pattern MARK =
      Pattern.compile("(\\h*)(?:([-*+\\u2022\\u2023\\u25E6\\u2043])|(\\d{1,4})([.)]))\\h+(\\S.*)");
  private static final int TAB = 4;

  static Optional<ListMark> of(String line) {
    Matcher matcher = MARK.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean bullet = matcher.group(2) != null;
    OptionalInt number =
        bullet ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(matcher.group(3)));
    int indent = matcher.group(1).chars().map(c -> c == '\t' ? TAB : 1).sum();
    String kind = bullet ? matcher.group(2) : matcher.group(4);
    return Optional.of(new ListMark(kind, indent, number, matcher.group(5)));
  }

  /** Returns whether both may stand in the same list. */
  boolean isLike(ListMark other) {
    return kind.equals(other.kind) && indent == other.indent;
  }
}
