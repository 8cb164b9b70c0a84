package dev.chiffon.core.text;

/**
 * A text without what nobody sees but a model reads: characters of no width, those that turn the
 * direction of writing, tags (which can spell a whole hidden message), control characters.
 *
 * <p>Joiners stay between characters beyond ASCII, where emoji and some scripts need them.
 */
final class VisibleText {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int LAST_ASCII = 0x7F;

  private VisibleText() {}

  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return cleaned(text);
      }
    }
    return text;
  }

  private static boolean isPlain(int unit) {
    return (unit >= ' ' && unit < LAST_ASCII) || unit == '\n' || unit == '\t' || unit == '\r';
  }

  private static String cleaned(String text) {
    StringBuilder cleaned = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      if (isLineEnd(codePoint)) {
        cleaned.append('\n');
      } else if (Character.isISOControl(codePoint) && !isPlain(codePoint)) {
        cleaned.append(' ');
      } else if (!isHidden(codePoint) && !(isJoiner(codePoint) && !joins(cleaned, text, next))) {
        cleaned.appendCodePoint(codePoint);
      }
      i = next;
    }
    return cleaned.toString();
  }

  private static boolean isLineEnd(int codePoint) {
    return codePoint == 0x2028 || codePoint == 0x2029;
  }

  private static boolean isJoiner(int codePoint) {
    return codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER;
  }

  private static boolean joins(StringBuilder before, String text, int next) {
    if (before.isEmpty() || next == text.length()) {
      return false;
    }
    int after = text.codePointAt(next);
    return before.charAt(before.length() - 1) > LAST_ASCII
        && after > LAST_ASCII
        && !isJoiner(after)
        && !isHidden(after);
  }

  private static boolean isHidden(int codePoint) {
    return switch (codePoint) {
      case 0x00AD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0xFEFF -> true;
      default ->
          (codePoint >= 0x202A && codePoint <= 0x202E)
              || (codePoint >= 0x2060 && codePoint <= 0x206F)
              || (codePoint >= 0xFFF9 && codePoint <= 0xFFFB)
              || (codePoint >= 0xE0000 && codePoint <= 0xE01EF);
    };
  }
}
