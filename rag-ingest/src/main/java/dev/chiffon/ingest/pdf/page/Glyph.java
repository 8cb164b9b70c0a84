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

  boolean isRightToLeft() {
    return RightToLeft.isRightToLeft(text);
  }

  Glyph withText(String other) {
    return new Glyph(other, left, right, baseline, size, space, look, turn, mark);
  }
}
