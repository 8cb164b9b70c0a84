package dev.chiffon.ingest.slides;

/**
 * Where a shape lies on its slide, in English metric units (914,400 to the inch).
 *
 * @param x the left edge
 * @param y the upper edge
 * @param width the width
 * @param height the height
 */
record Frame(long x, long y, long width, long height) {
  static final Frame NOWHERE = new Frame(-1, -1, 0, 0);

  boolean isKnown() {
    return !equals(NOWHERE);
  }

  /** Returns the frame that one given in the coordinates of {@code inner} has in this frame. */
  Frame placing(Frame frame, Frame inner) {
    if (!frame.isKnown() || inner.width <= 0 || inner.height <= 0) {
      return frame;
    }
    double scaleX = (double) width / inner.width;
    double scaleY = (double) height / inner.height;
    return new Frame(
        Math.round(x + (frame.x - inner.x) * scaleX),
        Math.round(y + (frame.y - inner.y) * scaleY),
        Math.round(frame.width * scaleX),
        Math.round(frame.height * scaleY));
  }
}
