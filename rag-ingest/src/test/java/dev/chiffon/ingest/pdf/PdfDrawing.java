package dev.chiffon.ingest.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.util.Matrix;

/** Draws small PDF files for tests; heights count in points from the top of an A4 page. */
final class PdfDrawing {
  static final PDFont REGULAR = new PDType1Font(FontName.HELVETICA);
  static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
  static final PDFont MONOSPACED = new PDType1Font(FontName.COURIER);

  private final PDDocument document = new PDDocument();
  private PDPage page = new PDPage(PDRectangle.A4);
  private boolean turned;

  PdfDrawing page() {
    turned = false;
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return this;
  }

  /** Begins a page that a reader sees turned by a quarter to the right, drawn to be seen so. */
  PdfDrawing turnedPage() {
    page();
    page.setRotation(90);
    turned = true;
    return this;
  }

  PdfDrawing title(String title) {
    document.getDocumentInformation().setTitle(title);
    return this;
  }

  PdfDrawing text(float left, float top, float size, String text) {
    return text(left, top, size, REGULAR, text);
  }

  PdfDrawing text(float left, float top, float size, PDFont font, String text) {
    try (PDPageContentStream out = stream()) {
      out.beginText();
      out.setFont(font, size);
      out.newLineAtOffset(left, PDRectangle.A4.getHeight() - top);
      out.showText(text);
      out.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  PdfDrawing line(float left, float top, float right, float bottom) {
    try (PDPageContentStream out = stream()) {
      out.moveTo(left, PDRectangle.A4.getHeight() - top);
      out.lineTo(right, PDRectangle.A4.getHeight() - bottom);
      out.stroke();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Draws with the operators of PDF itself, in points from the lower left corner. */
  PdfDrawing raw(Drawing drawing) {
    try (PDPageContentStream out = stream()) {
      drawing.draw(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** What a test draws. */
  interface Drawing {
    void draw(PDPageContentStream out) throws IOException;
  }

  /** Fills the page with a picture. */
  PdfDrawing picture() {
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    return raw(
        out ->
            out.drawImage(
                LosslessFactory.createFromImage(document, image),
                0,
                0,
                PDRectangle.A4.getWidth(),
                PDRectangle.A4.getHeight()));
  }

  /** Adds an entry to the outline that leads to the current page. */
  PdfDrawing bookmark(PDOutlineNode parent, PDOutlineItem item, String title) {
    PDPageFitDestination destination = new PDPageFitDestination();
    destination.setPage(page);
    item.setTitle(title);
    item.setDestination(destination);
    parent.addLast(item);
    return this;
  }

  /** Returns the outline of the file. */
  PDDocumentOutline outline() {
    PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
    if (outline == null) {
      outline = new PDDocumentOutline();
      document.getDocumentCatalog().setDocumentOutline(outline);
    }
    return outline;
  }

  /** Draws all lines of a grid: level ones at these heights, upright ones at these places. */
  PdfDrawing grid(float[] xs, float[] ys) {
    for (float y : ys) {
      line(xs[0], y, xs[xs.length - 1], y);
    }
    for (float x : xs) {
      line(x, ys[0], x, ys[ys.length - 1]);
    }
    return this;
  }

  /** Draws a gray surface. */
  PdfDrawing surface(float left, float top, float right, float bottom) {
    return raw(
        out -> {
          out.setNonStrokingColor(0.8f);
          out.addRect(left, PDRectangle.A4.getHeight() - bottom, right - left, bottom - top);
          out.fill();
        });
  }

  PdfDrawing protect(String userPassword) {
    try {
      document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  byte[] bytes() {
    try (document;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PDDocument document() {
    return document;
  }

  private PDPageContentStream stream() throws IOException {
    PDPageContentStream out =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true);
    if (turned) {
      out.transform(new Matrix(0, 1, -1, 0, PDRectangle.A4.getHeight(), 0));
    }
    return out;
  }
}
