package dev.chiffon.ingest.pdf;

import java.util.List;

/** The lines of one page, in the order the file writes them. */
record PdfPage(int number, float height, List<Line> lines) {

  PdfPage {
    lines = List.copyOf(lines);
  }
}
