package dev.chiffon.ingest.pdf;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The letters and digits of a title, by which it is found however it is set.
 *
 * @param whole all of them
 * @param bare those after its number
 */
record TitleKey(String whole, String bare) {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:(?:chapter|section|appendix)\\s+)?(?:\\d{1,3}|[ivx]{1,5}|[a-z])"
              + "(?:\\s?\\.\\s?\\d{1,3})*\\s?[.):]?\\s+(?=\\p{L})");

  static TitleKey of(String title) {
    String lower = title.strip().toLowerCase(Locale.ROOT);
    return new TitleKey(letters(lower), letters(withoutNumber(lower)));
  }

  private static String withoutNumber(String title) {
    Matcher number = NUMBER.matcher(title);
    return number.lookingAt() ? title.substring(number.end()) : title;
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** Returns the key of this title with more of it. */
  TitleKey with(TitleKey next) {
    return new TitleKey(whole + next.whole, bare + next.whole);
  }

  /** Returns whether both are the same title, perhaps one of them without its number. */
  boolean isSame(TitleKey other) {
    return !whole.isEmpty() && (whole.equals(other.whole) || bare.equals(other.bare));
  }

  /** Returns whether the other may be the rest of what this one begins. */
  boolean mayBegin(TitleKey other) {
    return other.whole.startsWith(whole) || other.bare.startsWith(bare);
  }
}
