package dev.chiffon.ingest.table;

import java.util.List;
import java.util.regex.Pattern;

/** What a value looks like. */
enum CellType {
  EMPTY,
  NUMBER,
  /** A date, a time, or both. */
  TIME,
  /** A name, a sentence, an address on the web: readable, and no sign of a delimiter in it. */
  TEXT,
  UNKNOWN;

  private static final int LONGEST_NUMBER = 40;
  private static final Pattern NUMBER_PATTERN =
      Pattern.compile(
          "[-+(]?\\h?\\p{Sc}?\\h?(?:\\d{1,3}(?:([.,'\\u00A0\\u202F ])\\d{3}(?:\\1\\d{3})*)?|\\d+)"
              + "(?:[.,]\\d*)?(?:[eE][-+]?\\d+)?\\h?[%\\p{Sc}]?\\)?|[-+]?[.,]\\d+%?");
  private static final String CLOCK =
      "\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?\\h?(?:[AaPp]\\.?[Mm]\\.?)?";
  private static final String ZONE = "\\h?(?:Z|UTC|GMT|[-+]\\d{2}:?\\d{2})?";
  private static final Pattern TIME_PATTERN =
      Pattern.compile(
          "(?:\\d{1,4}([-/.])\\d{1,2}\\1\\d{1,4}(?:[T\\h]\\h?"
              + CLOCK
              + ZONE
              + ")?)|"
              + CLOCK
              + ZONE);
  private static final Pattern TEXT_PATTERN =
      Pattern.compile("[\\p{L}\\p{N}(#@$\\u00A1\\u00BF][^,;|\\t^~\"\\u001F\\u0001]*");

  /** Missing values as programs write them. */
  private static final List<String> MISSING = List.of("-", "--", ".", "?", "*", "\\N", "<NA>");

  static CellType of(Field field) {
    String text = field.text();
    if (text.isEmpty() || MISSING.contains(text)) {
      return EMPTY;
    }
    if (text.length() <= LONGEST_NUMBER) {
      if (NUMBER_PATTERN.matcher(text).matches()) {
        return NUMBER;
      }
      if (TIME_PATTERN.matcher(text).matches()) {
        return TIME;
      }
    }
    return field.quoted() || TEXT_PATTERN.matcher(text).matches() ? TEXT : UNKNOWN;
  }

  boolean isNumeric() {
    return this == NUMBER || this == TIME;
  }
}
