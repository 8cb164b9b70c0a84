package dev.chiffon.ingest.pdf.page;

import dev.chiffon.core.data.Box;
import java.awt.geom.Point2D;

/** Which way text runs on the page as seen. */
public enum Turn {
  /** To the right, as most text. */
  RIGHT,
  /** Down, as on a page that is to be turned to the left to read it. */
  DOWN,
  /** To the left, upside down. */
  LEFT,
  /** Up, as on a page that is to be turned to the right to read it. */
  UP,
  /** Aslant, as a watermark. */
  ASLANT;

  private static final double SLANT = 0.15;

  /** Returns the way that the vector points. */
  static Turn of(double right, double down) {
    double length = Math.hypot(right, down);
    if (Math.min(Math.abs(right), Math.abs(down)) > SLANT * length) {
      return ASLANT;
    }
    if (Math.abs(right) >= Math.abs(down)) {
      return right >= 0 ? RIGHT : LEFT;
    }
    return down > 0 ? DOWN : UP;
  }

  /** Returns where a point of the page, of that width and height, lies in the turned frame. */
  Point2D.Float framed(Point2D.Float at, float width, float height) {
    return switch (this) {
      case DOWN -> new Point2D.Float(at.y, width - at.x);
      case LEFT -> new Point2D.Float(width - at.x, height - at.y);
      case UP -> new Point2D.Float(height - at.y, at.x);
      case RIGHT, ASLANT -> at;
    };
  }

  /** Returns where a box of the page, of that width and height, lies in the turned frame. */
  Box framed(Box box, float width, float height) {
    Point2D.Float a = framed(new Point2D.Float(box.left(), box.top()), width, height);
    Point2D.Float b = framed(new Point2D.Float(box.right(), box.bottom()), width, height);
    return new Box(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y));
  }

  /** Returns the turn that undoes this one. */
  Turn inverse() {
    return switch (this) {
      case DOWN -> UP;
      case UP -> DOWN;
      default -> this;
    };
  }

  boolean liesDown() {
    return this == DOWN || this == UP;
  }
}
