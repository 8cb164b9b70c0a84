package dev.chiffon.ingest.pdf.page;

import dev.chiffon.core.data.Box;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * How the space a page is drawn in becomes the page as a reader sees it: cropped, turned, and
 * counted from the upper left corner.
 */
final class PageView {
  private final float width;
  private final float height;
  private final AffineTransform seen;

  PageView(PDPage page) {
    PDRectangle crop = page.getCropBox();
    boolean lying = page.getRotation() % 180 != 0;
    width = lying ? crop.getHeight() : crop.getWidth();
    height = lying ? crop.getWidth() : crop.getHeight();
    seen = turned(page.getRotation(), crop);
    seen.translate(-crop.getLowerLeftX(), -crop.getLowerLeftY());
  }

  private static AffineTransform turned(int rotation, PDRectangle crop) {
    float wide = crop.getWidth();
    float high = crop.getHeight();
    return switch (Math.floorMod(rotation, 360)) {
      case 90 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 180 -> new AffineTransform(-1, 0, 0, 1, wide, 0);
      case 270 -> new AffineTransform(0, -1, -1, 0, high, wide);
      default -> new AffineTransform(1, 0, 0, -1, 0, high);
    };
  }

  /** Width of the page as seen, in points. */
  float width() {
    return width;
  }

  /** Height of the page as seen, in points. */
  float height() {
    return height;
  }

  /** Returns the transformation from the page's own space to the space of {@link Box}. */
  AffineTransform seen() {
    return new AffineTransform(seen);
  }

  /** Returns where a point of the page's own space is seen. */
  Point2D.Float seen(float x, float y) {
    Point2D.Float point = new Point2D.Float();
    seen.transform(new Point2D.Float(x, y), point);
    return point;
  }
}
