package dev.chiffon.ingest.pdf.page;

import dev.chiffon.core.data.Box;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * Parts the characters of a page that a reader sees from those that only programs find: without
 * ink, in the colour of what lies behind them, too small, outside of the page or clipped away.
 */
final class PageSieve {
  private static final float SMALLEST = 1;
  private static final float TRANSPARENT = 0.02f;

  /** Where the middle of a character is on the page as seen, and what of the page is drawn on. */
  record Place(float x, float y, Box clip) {
    boolean isClipped() {
      return x < clip.left() || x > clip.right() || y < clip.top() || y > clip.bottom();
    }
  }

  private final PageView view;
  private final Backdrop backdrop = new Backdrop();
  private final Overprint overprint = new Overprint();
  private final LineBuilder seen = new LineBuilder();
  private final LineBuilder inkless = new LineBuilder();
  private int seenCharacters;
  private int inklessCharacters;
  private int hiddenCharacters;
  private Optional<PDColor> lastColor = Optional.empty();
  private Optional<Ink> lastInk = Optional.empty();

  PageSieve(PageView view) {
    this.view = view;
  }

  Backdrop backdrop() {
    return backdrop;
  }

  void take(Glyph glyph, Place place, PDGraphicsState state) {
    if (overprint.isAgain(glyph)) {
      return;
    }
    int characters = glyph.isBlank() ? 0 : glyph.text().length();
    if (isOutside(place) || glyph.size() < SMALLEST || isTransparent(state)) {
      hiddenCharacters += characters;
    } else if (isInkless(state)) {
      inkless.add(glyph);
      inklessCharacters += characters;
    } else if (characters == 0 || showsOn(place, state)) {
      seen.add(glyph);
      seenCharacters += characters;
    } else {
      hiddenCharacters += characters;
    }
  }

  private boolean isOutside(Place place) {
    return place.isClipped()
        || place.x() < 0
        || place.y() < 0
        || place.x() > view.width()
        || place.y() > view.height();
  }

  private static boolean isInkless(PDGraphicsState state) {
    RenderingMode mode = state.getTextState().getRenderingMode();
    return mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP;
  }

  private static boolean isTransparent(PDGraphicsState state) {
    return state.getNonStrokeAlphaConstant() < TRANSPARENT;
  }

  private boolean showsOn(Place place, PDGraphicsState state) {
    RenderingMode mode = state.getTextState().getRenderingMode();
    if (!mode.isFill() || mode.isStroke()) {
      return true;
    }
    PDColor color = state.getNonStrokingColor();
    if (lastColor.isEmpty() || lastColor.get() != color) {
      lastColor = Optional.of(color);
      lastInk = Ink.of(color);
    }
    return lastInk.isEmpty() || backdrop.shows(lastInk.get(), place.x(), place.y());
  }

  /**
   * Returns whether what has no ink is the text of a scanned page, put there by a program that read
   * its picture: then nothing else is written on it, and the picture fills most of it.
   */
  boolean isScanWithText() {
    return inklessCharacters > 0
        && inklessCharacters > 4 * seenCharacters
        && backdrop.pictured() > 0.5f * view.width() * view.height();
  }

  /** Returns whether the page is little but a picture. */
  boolean isPicture() {
    return backdrop.pictured() > 0.3f * view.width() * view.height();
  }

  LineBuilder content() {
    return isScanWithText() ? inkless : seen;
  }

  /** How many characters no reader sees, an OCR layer aside. */
  int hiddenCharacters() {
    return hiddenCharacters + (isScanWithText() ? 0 : inklessCharacters);
  }
}
