package dev.chiffon.ingest.pdf.page;

/**
 * A word as it stands on a page, in points from the upper left corner.
 *
 * @param baseline distance of its base line from the top
 * @param size size of its font
 */
public record Word(
    String text, float left, float right, float baseline, float size, FontLook look) {

  public float width() {
    return right - left;
  }
}
