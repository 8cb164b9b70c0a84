package dev.chiffon.ingest.pdf.page;

import java.util.List;

/** The lines of one page, in the order the file writes them. */
public record PdfPage(int number, float height, List<Line> lines) {

  /** Copies the lines. */
  public PdfPage {
    lines = List.copyOf(lines);
  }
}
