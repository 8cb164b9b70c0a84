package dev.chiffon.ingest.pdf.page;

import dev.chiffon.core.data.Box;

/**
 * A straight line, or a filled rectangle, that is drawn on a page: what separates the cells of a
 * table, or stands behind them.
 *
 * @param box where it lies; its width and height include those of the pen
 */
public record Ruling(Kind kind, Box box) {

  /** What it looks like: a level line, an upright line, or a surface with a colour. */
  public enum Kind {
    HORIZONTAL,
    VERTICAL,
    AREA
  }
}
