package dev.chiffon.ingest.pdf.page;

import dev.chiffon.core.data.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has been painted on a page so far, behind the text that follows. */
final class Backdrop {
  /** Earlier surfaces of a page with more are forgotten, and their text is taken as seen. */
  private static final int MOST_SURFACES = 1000;

  /** A surface, without ink if it is a picture, a pattern or of no simple shape. */
  private record Surface(Box box, Optional<Ink> ink) {
    boolean covers(float x, float y) {
      return x >= box.left() && x <= box.right() && y >= box.top() && y <= box.bottom();
    }
  }

  private final List<Surface> surfaces = new ArrayList<>();
  private float pictured;
  private boolean forgets;

  void paint(Box box, Optional<Ink> ink) {
    if (surfaces.size() < MOST_SURFACES) {
      surfaces.add(new Surface(box, ink));
    } else {
      forgets = true;
    }
  }

  void picture(Box box) {
    pictured = Math.max(pictured, (box.right() - box.left()) * (box.bottom() - box.top()));
    paint(box, Optional.empty());
  }

  /** The area of the largest picture, in square points. */
  float pictured() {
    return pictured;
  }

  /** Returns whether text of that ink can be told from what lies behind it. */
  boolean shows(Ink ink, float x, float y) {
    if (forgets) {
      return true;
    }
    for (int i = surfaces.size() - 1; i >= 0; i--) {
      Surface surface = surfaces.get(i);
      if (surface.covers(x, y)) {
        return surface.ink().map(under -> !ink.vanishesOn(under)).orElse(true);
      }
    }
    return !ink.vanishesOn(Ink.WHITE);
  }
}
