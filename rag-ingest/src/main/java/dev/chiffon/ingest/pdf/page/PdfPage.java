package dev.chiffon.ingest.pdf.page;

import java.util.List;

/**
 * One page as it is drawn.
 *
 * @param number 1-based
 * @param width as seen, its rotation applied, in points
 * @param height as seen, its rotation applied, in points
 * @param lines what is written on it, in the order the file writes it
 * @param rulings the straight lines and filled rectangles on it, in the order the file draws them
 */
public record PdfPage(
    int number, float width, float height, List<Line> lines, List<Ruling> rulings) {

  /** Copies the lines. */
  public PdfPage {
    lines = List.copyOf(lines);
    rulings = List.copyOf(rulings);
  }
}
