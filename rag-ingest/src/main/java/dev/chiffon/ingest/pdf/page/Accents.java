package dev.chiffon.ingest.pdf.page;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/** Joins accents that are drawn as characters of their own to the letters they stand over. */
final class Accents {
  /** Accents with a width, and those without that join the letter before them. */
  private static final Map<String, String> COMBINING =
      Map.ofEntries(
          Map.entry("\u00B4", "\u0301"),
          Map.entry("\u02CA", "\u0301"),
          Map.entry("\u02CB", "\u0300"),
          Map.entry("\u02C6", "\u0302"),
          Map.entry("\u02DC", "\u0303"),
          Map.entry("\u00A8", "\u0308"),
          Map.entry("\u00B8", "\u0327"),
          Map.entry("\u02DA", "\u030A"),
          Map.entry("\u02C7", "\u030C"),
          Map.entry("\u00AF", "\u0304"),
          Map.entry("\u02D8", "\u0306"),
          Map.entry("\u02D9", "\u0307"),
          Map.entry("\u02DD", "\u030B"),
          Map.entry("\u02DB", "\u0328"),
          Map.entry("`", "\u0300"));

  private Accents() {}

  /** Returns both as one character if one of them is an accent over the other. */
  static Optional<Glyph> joined(Glyph first, Glyph second) {
    if (!overlap(first, second)) {
      return Optional.empty();
    }
    Optional<String> after = combining(second.text());
    if (after.isPresent() && endsInLetter(first.text())) {
      return Optional.of(first.withText(composed(first.text(), after.get())));
    }
    Optional<String> before = combining(first.text());
    if (before.isPresent() && endsInLetter(second.text())) {
      return Optional.of(second.withText(composed(second.text(), before.get())));
    }
    return Optional.empty();
  }

  private static boolean overlap(Glyph a, Glyph b) {
    float shared = Math.min(a.right(), b.right()) - Math.max(a.left(), b.left());
    float least = Math.min(a.width(), b.width());
    return shared > 0.4f * least
        && Math.abs(a.baseline() - b.baseline()) < 0.6f * Math.max(a.size(), b.size());
  }

  private static Optional<String> combining(String text) {
    if (text.length() == 1 && Character.getType(text.charAt(0)) == Character.NON_SPACING_MARK) {
      return Optional.of(text);
    }
    return Optional.ofNullable(COMBINING.get(text));
  }

  private static boolean endsInLetter(String text) {
    return !text.isEmpty() && Character.isLetter(text.codePointBefore(text.length()));
  }

  /** A dotless letter gets its dot's place filled by the accent. */
  private static String composed(String letter, String accent) {
    String dotted = letter.replace('\u0131', 'i').replace('\u0237', 'j');
    return Normalizer.normalize(dotted + accent, Normalizer.Form.NFC);
  }
}
