package dev.chiffon.core.text;

/**
 * Where a character ends as a reader sees it: never inside an extended grapheme cluster (Unicode
 * Standard Annex 29), by rules of our own, so that every JDK cuts alike as far as its character
 * properties do.
 *
 * <p>Some characters are larger here than there: whatever follows a zero width joiner belongs to
 * what stands before it, and so does every spacing mark.
 */
final class Characters {
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /** Signs that join two consonants of an Indic script to one. */
  private static final String LINKERS = "\u094D\u09CD\u0ACD\u0B4D\u0C4D\u0D4D\u1039\u17D2";

  /** Vowels and marks that are letters by type, but stand on the letter before. */
  private static final String LETTERS_THAT_EXTEND = "\u0E33\u0EB3\uFF9E\uFF9F\u200C";

  private Characters() {}

  /** Returns the exclusive end of the character that begins at {@code start}, in UTF-16 units. */
  static int end(String text, int start) {
    int before = text.codePointAt(start);
    int i = start + Character.charCount(before);
    if (isRegional(before) && i < text.length() && isRegional(text.codePointAt(i))) {
      i += 2;
    }
    boolean linked = false;
    while (i < text.length()) {
      int next = text.codePointAt(i);
      boolean extended = extendsCharacter(next);
      if (!extended && !(linked && Character.isLetter(next)) && !joins(before, next)) {
        return i;
      }
      linked = LINKERS.indexOf(next) >= 0 || (linked && extended);
      before = next;
      i += Character.charCount(next);
    }
    return i;
  }

  /** Returns whether a code point is no character of its own after any other. */
  static boolean extendsCharacter(int codePoint) {
    return isMark(codePoint)
        || codePoint == ZERO_WIDTH_JOINER
        || LETTERS_THAT_EXTEND.indexOf(codePoint) >= 0
        || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF)
        || (codePoint >= 0xE0020 && codePoint <= 0xE007F);
  }

  static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean joins(int before, int next) {
    if (before == ZERO_WIDTH_JOINER || isPrefix(before)) {
      return !Character.isWhitespace(next);
    }
    boolean vowelOrTail = isBetween(next, 0x1160, 0x11FF) || isBetween(next, 0xD7B0, 0xD7FB);
    if (isLead(before)) {
      return vowelOrTail || isLead(next) || isSyllable(next);
    }
    return vowelOrTail
        && (isSyllable(before)
            || isBetween(before, 0x1160, 0x11FF)
            || isBetween(before, 0xD7B0, 0xD7FB));
  }

  private static boolean isLead(int codePoint) {
    return isBetween(codePoint, 0x1100, 0x115F) || isBetween(codePoint, 0xA960, 0xA97C);
  }

  private static boolean isSyllable(int codePoint) {
    return isBetween(codePoint, 0xAC00, 0xD7A3);
  }

  /** Signs that stand under or around what follows them, such as the Arabic number sign. */
  private static boolean isPrefix(int codePoint) {
    return isBetween(codePoint, 0x600, 0x605)
        || codePoint == 0x6DD
        || codePoint == 0x70F
        || isBetween(codePoint, 0x890, 0x891)
        || codePoint == 0x8E2
        || codePoint == 0xD4E
        || codePoint == 0x110BD
        || codePoint == 0x110CD;
  }

  private static boolean isRegional(int codePoint) {
    return isBetween(codePoint, 0x1F1E6, 0x1F1FF);
  }

  private static boolean isBetween(int codePoint, int first, int last) {
    return first <= codePoint && codePoint <= last;
  }
}
