package dev.chiffon.ingest.pdf.page;

import java.util.List;

/**
 * The lines of one page, in the order the file writes them.
 *
 * @param number 1-based
 * @param width as seen, its rotation applied, in points
 * @param height as seen, its rotation applied, in points
 * @param lines what is written on it
 */
public record PdfPage(int number, float width, float height, List<Line> lines) {

  /** Copies the lines. */
  public PdfPage {
    lines = List.copyOf(lines);
  }
}
