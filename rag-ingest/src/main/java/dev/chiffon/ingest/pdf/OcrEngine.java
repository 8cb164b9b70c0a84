package dev.chiffon.ingest.pdf;

import dev.chiffon.core.data.Box;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Reads the text of a picture of a page; none is bundled. Implementations must be safe for as many
 * threads as parse files at the same time.
 */
public interface OcrEngine {

  /** Returns the lines of text on the picture, in reading order; none if there is no text. */
  List<OcrLine> read(BufferedImage page);

  /**
   * One line of text.
   *
   * @param text what it says
   * @param box where it stands, in pixels from the upper left corner of the picture
   */
  record OcrLine(String text, Box box) {}
}
