package dev.chiffon.ingest.pdf.page;

import java.util.Optional;

/**
 * A word as it stands on a page, in points from the upper left corner.
 *
 * @param text its characters
 * @param left the left end
 * @param right the right end
 * @param baseline distance of its base line from the top
 * @param size size of its font
 * @param look how its font looks
 * @param mark what the file says of it, if it does
 */
public record Word(
    String text,
    float left,
    float right,
    float baseline,
    float size,
    FontLook look,
    Optional<Mark> mark) {

  /** Returns its width in points. */
  public float width() {
    return right - left;
  }
}
