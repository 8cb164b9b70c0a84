package dev.chiffon.ingest.parse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells UTF-16 without a byte order mark in any script. It has bytes that no other text has: in its
 * spaces, digits and line ends, or in the commas and full stops of Chinese and Japanese. Read in
 * the right byte order, letters next to each other are of one script.
 */
final class Utf16 {
  private static final double MOSTLY = .85;

  private Utf16() {}

  /** Returns the byte order in which a sample of even length is text. */
  static Optional<Charset> charset(byte[] sample) {
    if (!hasBytesOfNoText(sample)) {
      return Optional.empty();
    }
    double little = coherence(new String(sample, StandardCharsets.UTF_16LE));
    double big = coherence(new String(sample, StandardCharsets.UTF_16BE));
    if (Math.max(little, big) < MOSTLY || little == big) {
      return Optional.empty();
    }
    return Optional.of(little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
  }

  private static boolean hasBytesOfNoText(byte[] sample) {
    for (byte b : sample) {
      if (b == -1 || (b >= 0 && b < '\t')) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the share of characters that are usual and, if letters, of their neighbour's script.
   */
  private static double coherence(String text) {
    int good = 0;
    int all = 0;
    boolean hasSpace = false;
    int before = ' ';
    for (int i = 0; i < text.length(); i += Character.charCount(before)) {
      int c = text.codePointAt(i);
      all++;
      hasSpace |= " \n\u3001\u3002\uFF0C".indexOf(c) >= 0;
      good += isUsual(c) && fits(before, c) ? 1 : 0;
      before = c;
    }
    return hasSpace ? (double) good / all : 0;
  }

  private static boolean isUsual(int c) {
    return Character.isLetterOrDigit(c)
        || c == '\n'
        || c == '\r'
        || c == '\t'
        || (c >= ' ' && c < 0x7F)
        || (c >= 0xA0 && c <= 0xBF)
        || (c >= 0x2010 && c <= 0x2030)
        || (c >= 0x3000 && c <= 0x303F)
        || (c >= 0xFF00 && c <= 0xFFEF);
  }

  private static boolean fits(int before, int c) {
    if (!Character.isLetter(before) || !Character.isLetter(c)) {
      return true;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.of(before) || (isJapanese(before) && isJapanese(c));
  }

  private static boolean isJapanese(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, COMMON -> true;
      default -> false;
    };
  }
}
