package dev.chiffon.ingest.pdf.page;

import java.util.Optional;

/**
 * One drawn character, or a few that are drawn as one, in points of a frame in which its text runs
 * from left to right.
 *
 * @param space how wide a space of its font is
 * @param turn how its frame lies on the page
 */
record Glyph(
    String text,
    float left,
    float right,
    float baseline,
    float size,
    float space,
    FontLook look,
    Turn turn,
    Optional<Mark> mark) {

  float width() {
    return right - left;
  }

  /** Whether it draws nothing; most glyphs are told by their first unit. */
  boolean isBlank() {
    boolean isAscii = !text.isEmpty() && text.charAt(0) > ' ' && text.charAt(0) <= '~';
    return !isAscii && text.isBlank();
  }

  boolean isRightToLeft() {
    return RightToLeft.isRightToLeft(text);
  }

  Glyph withText(String other) {
    return new Glyph(other, left, right, baseline, size, space, look, turn, mark);
  }
}
