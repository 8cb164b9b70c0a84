package dev.chiffon.examples.corpus;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The pages of a document, written from top to bottom, with a running header and a footer. */
final class PdfPages {

  static final float MARGIN = 64;

  private static final float TOP = PDRectangle.A4.getHeight() - 84;
  private static final float BOTTOM = 72;
  private static final float HEADER_Y = PDRectangle.A4.getHeight() - 46;
  private static final float FOOTER_Y = 40;

  private final PDDocument document;
  private final PdfFace small;
  private final String header;
  private PDPage page;
  private PDPageContentStream content;
  private float top = TOP;

  PdfPages(PDDocument document, PdfFace small, String header) throws IOException {
    this.document = document;
    this.small = small;
    this.header = header;
    this.page = new PDPage(PDRectangle.A4);
    this.content = new PDPageContentStream(document, page);
    open();
  }

  /** The width between the margins. */
  static float width() {
    return PDRectangle.A4.getWidth() - 2 * MARGIN;
  }

  /** The page being written. */
  PDPage page() {
    return page;
  }

  /** The height above which everything on the page is taken. */
  float top() {
    return top;
  }

  /** Whether nothing has been written on the page yet. */
  boolean atPageTop() {
    return top == TOP;
  }

  /** Begins a new page unless this height is still free; says whether it did. */
  boolean require(float height) throws IOException {
    if (top - height >= BOTTOM) {
      return false;
    }
    finish();
    page = new PDPage(PDRectangle.A4);
    content = new PDPageContentStream(document, page);
    top = TOP;
    open();
    return true;
  }

  /** Leaves a gap, except at the top of a page. */
  void gap(float height) {
    if (!atPageTop()) {
      top -= height;
    }
  }

  /** Takes the height of a line or a table row that has been written. */
  void take(float height) {
    top -= height;
  }

  /** Writes a text at a distance from the left margin, its line box hanging from a height. */
  void text(PdfFace face, float indent, float lineTop, String text) throws IOException {
    show(face, MARGIN + indent, lineTop - face.size(), text);
  }

  /** Draws a thin line; x is counted from the left margin. */
  void rule(float fromX, float fromY, float toX, float toY) throws IOException {
    content.setLineWidth(0.6f);
    content.moveTo(MARGIN + fromX, fromY);
    content.lineTo(MARGIN + toX, toY);
    content.stroke();
  }

  /** Fills a box with light grey; x is counted from the left margin. */
  void shade(float x, float y, float width, float height) throws IOException {
    content.setNonStrokingColor(0.9f);
    content.addRect(MARGIN + x, y, width, height);
    content.fill();
    content.setNonStrokingColor(0f);
  }

  /** Ends the page being written; to be called once after the last block. */
  void finish() throws IOException {
    String number = "Page " + document.getNumberOfPages();
    show(small, MARGIN + (width() - small.width(number)) / 2, FOOTER_Y, number);
    content.close();
  }

  private void open() throws IOException {
    document.addPage(page);
    show(small, MARGIN, HEADER_Y, header);
    rule(0, HEADER_Y - 6, width(), HEADER_Y - 6);
  }

  private void show(PdfFace face, float x, float y, String text) throws IOException {
    content.beginText();
    content.setFont(face.font(), face.size());
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
  }
}
