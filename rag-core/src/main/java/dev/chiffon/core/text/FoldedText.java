package dev.chiffon.core.text;

/**
 * A text in which characters that look alike are the same, in lower case: full-width forms, the
 * brackets, bars and colons of other scripts, and the Cyrillic and Greek letters that look Latin.
 * As long as the text, unit by unit.
 */
final class FoldedText {
  private static final int FULL_WIDTH_FIRST = 0xFF01;
  private static final int FULL_WIDTH_LAST = 0xFF5E;
  private static final int FULL_WIDTH_SHIFT = 0xFEE0;

  private static final String SIGNS = "‹〈⟨《˂›〉⟩》˃【〚】〛│∣ǀ▁꞉∶";
  private static final String PLAIN_SIGNS = "<<<<<>>>>>[[]]|||_::";
  private static final String LETTERS = "аеорсухѕіјԁһкмтнвαορντικ";
  private static final String PLAIN_LETTERS = "aeopcyxsijdhkmthbaopvtik";

  private FoldedText() {}

  /** Returns whether the text has one of those ASCII signs, or what looks like one. */
  static boolean hasAny(String signs, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (signs.indexOf(folded(text.charAt(i))) >= 0) {
        return true;
      }
    }
    return false;
  }

  static String of(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(folded(text.charAt(i)));
    }
    return folded.toString();
  }

  private static char folded(char unit) {
    if (unit < 0x80) {
      return Character.toLowerCase(unit);
    }
    boolean wide = unit >= FULL_WIDTH_FIRST && unit <= FULL_WIDTH_LAST;
    char lower = Character.toLowerCase(wide ? (char) (unit - FULL_WIDTH_SHIFT) : unit);
    int sign = SIGNS.indexOf(lower);
    int letter = LETTERS.indexOf(lower);
    if (sign >= 0) {
      return PLAIN_SIGNS.charAt(sign);
    }
    return letter >= 0 ? PLAIN_LETTERS.charAt(letter) : lower;
  }
}
