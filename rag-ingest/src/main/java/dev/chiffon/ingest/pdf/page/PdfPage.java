package dev.chiffon.ingest.pdf.page;

import dev.chiffon.core.data.Box;
import java.util.List;

/**
 * One page as it is drawn. Where most text runs up or down the page, everything on it is turned so
 * that this text runs to the right; {@link #seen} tells where it is for a reader who does not turn
 * it.
 *
 * @param number 1-based
 * @param width its rotation applied, in points
 * @param height its rotation applied, in points
 * @param lines what is written on it, in the order the file writes it
 * @param rulings the straight lines and filled rectangles on it, in the order the file draws them
 * @param sideways what runs another way, and how the page was turned
 */
public record PdfPage(
    int number,
    float width,
    float height,
    List<Line> lines,
    List<Ruling> rulings,
    Sideways sideways) {

  /** Copies the lists. */
  public PdfPage {
    lines = List.copyOf(lines);
    rulings = List.copyOf(rulings);
  }

  /** Creates a page on which all text runs to the right. */
  public PdfPage(int number, float width, float height, List<Line> lines, List<Ruling> rulings) {
    this(number, width, height, lines, rulings, Sideways.none());
  }

  /** Returns where a box among its lines is on the page as seen. */
  public Box seen(Box box) {
    return sideways.turn().inverse().framed(box, width, height);
  }
}
