package dev.chiffon.ingest.parse;

/** How parsed text becomes canonical text. */
final class Text {
  private Text() {}

  /** Returns the text with every run of white space as one space, without control characters. */
  static String folded(String raw) {
    return folded(raw, Integer.MAX_VALUE);
  }

  /** Does not go on once the text is longer than {@code most} units. */
  static String folded(String raw, long most) {
    StringBuilder out = new StringBuilder((int) Math.min(raw.length(), most + 1));
    for (int i = 0; i < raw.length() && out.length() <= most; i++) {
      char c = raw.charAt(i);
      if (isSpace(c)) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else if (!isDropped(raw, i)) {
        out.append(c);
      }
    }
    return out.toString().strip();
  }

  /** Returns the text with line breaks as {@code \n}, without blank lines at its ends. */
  static String lines(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    raw.lines()
        .forEach(
            line -> {
              for (int i = 0; i < line.length(); i++) {
                if (line.charAt(i) == '\t' || !isDropped(line, i)) {
                  out.append(line.charAt(i));
                }
              }
              out.append('\n');
            });
    return out.toString().replaceAll("\\A(\\h*\\n)+", "").stripTrailing();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Control characters, byte order marks and halves of surrogate pairs carry no text. */
  private static boolean isDropped(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return Character.isISOControl(c) || c == '\uFEFF';
  }
}
