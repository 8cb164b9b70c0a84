package dev.chiffon.core.data;

/**
 * A rectangle on a page as a reader sees it, its rotation applied: points of 1/72 inch to the right
 * of and below the upper left corner of the visible page. What is drawn past the margin has
 * coordinates below 0 or beyond the page.
 *
 * @param left the left edge
 * @param top the upper edge
 * @param right the right edge, at least {@code left}
 * @param bottom the lower edge, at least {@code top}
 */
public record Box(float left, float top, float right, float bottom) {

  /** Checks the order of the edges, and that each is a number. */
  public Box {
    boolean finite = Float.isFinite(right - left) && Float.isFinite(bottom - top);
    if (!finite || left > right || top > bottom) {
      throw new IllegalArgumentException(
          "need left <= right and top <= bottom, got %s, %s, %s, %s"
              .formatted(left, right, top, bottom));
    }
  }

  /** Returns the smallest box around this one and {@code other}. */
  public Box enclosing(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }
}
