package dev.chiffon.ingest;

import dev.chiffon.core.data.Box;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Region;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Whether what a PDF file draws stands on its pages, by their sizes as PDFBox tells them. */
final class PdfBoxes {
  /** Half an inch: characters are drawn past the edge of what is seen, whole words hardly. */
  private static final float TOLERANCE = 36;

  private PdfBoxes() {}

  /** Returns if every region of the document lies on its page. */
  static void require(Path file, Document document) {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      for (Region region : document.layout().regions()) {
        require(region, pdf.getPage(region.page() - 1));
      }
    } catch (IOException e) {
      throw new AssertionError("need a file that can be read, got " + file, e);
    }
  }

  private static void require(Region region, PDPage page) {
    boolean lies = page.getRotation() % 180 != 0;
    float width = lies ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
    float height = lies ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
    Box box = region.box();
    boolean within =
        box.left() >= -TOLERANCE
            && box.top() >= -TOLERANCE
            && box.right() <= width + TOLERANCE
            && box.bottom() <= height + TOLERANCE;
    if (!within) {
      throw new AssertionError(
          "need a box on the page of %s x %s, got %s".formatted(width, height, region));
    }
  }
}
