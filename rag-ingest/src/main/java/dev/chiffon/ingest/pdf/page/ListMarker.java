package dev.chiffon.ingest.pdf.page;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bullet or number at the start of a list item.
 *
 * @param ordinal its number, if it is one
 * @param length how many units it takes, the white space after it included
 */
public record ListMarker(OptionalInt ordinal, int length) {
  private static final Pattern BULLET =
      Pattern.compile("(?:[•◦▪▫‣⁃●○■□➢➤✓✔❖·\uF0B7\uF0A7\uF0D8]\\s*|[-–—*]\\s+)(?=\\S)");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:(\\d{1,3})[.)]|\\(?[a-z]\\)|\\(\\d{1,3}\\)|\\(?[ivx]{1,5}\\))\\s+(?=\\S)");

  /** Returns the marker that a text starts with, nothing if it starts with none. */
  public static Optional<ListMarker> at(String text) {
    Matcher bullet = BULLET.matcher(text);
    if (bullet.lookingAt()) {
      return Optional.of(new ListMarker(OptionalInt.empty(), bullet.end()));
    }
    Matcher number = NUMBER.matcher(text);
    if (number.lookingAt()) {
      OptionalInt ordinal =
          number.group(1) == null
              ? OptionalInt.empty()
              : OptionalInt.of(Integer.parseInt(number.group(1)));
      return Optional.of(new ListMarker(ordinal, number.end()));
    }
    return Optional.empty();
  }
}
