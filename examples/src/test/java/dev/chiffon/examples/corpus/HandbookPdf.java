package dev.chiffon.examples.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Sets the employee handbook as a PDF file of A4 pages. */
final class HandbookPdf {

  private static final String TITLE = "Employee Handbook";
  private static final String HEADER = "Orlenby Controls Limited - Employee Handbook, edition 7";
  private static final long DOCUMENT_ID = 20250301L;
  private static final float INDENT = 16;
  private static final float PARAGRAPH_GAP = 7;
  private static final int LINES_KEPT_WITH_HEADING = 3;

  private final PdfPages pages;
  private final PdfOutline outline;
  private final PdfTable table;
  private final PdfFace body;
  private final List<PdfFace> headings;

  private HandbookPdf(PDDocument document) throws IOException {
    PDFont plain = new PDType1Font(FontName.HELVETICA);
    PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    body = new PdfFace(plain, 10.5f, 15);
    headings =
        List.of(
            new PdfFace(bold, 26, 34),
            new PdfFace(bold, 18, 24),
            new PdfFace(bold, 14, 19),
            new PdfFace(bold, 12, 16));
    pages = new PdfPages(document, new PdfFace(plain, 8.5f, 11), HEADER);
    outline = new PdfOutline(document);
    table = new PdfTable(pages, new PdfFace(bold, 9.5f, 12), new PdfFace(plain, 9.5f, 12));
  }

  /** Writes the handbook. The same blocks always give the same bytes. */
  static void write(List<Block> blocks, Path file) throws IOException {
    try (PDDocument document = new PDDocument()) {
      HandbookPdf handbook = new HandbookPdf(document);
      for (Block block : blocks) {
        handbook.add(block);
      }
      handbook.pages.finish();
      describe(document);
      document.setDocumentId(DOCUMENT_ID);
      document.save(file.toFile());
    }
  }

  private static void describe(PDDocument document) {
    GregorianCalendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    date.clear();
    date.set(2025, GregorianCalendar.MARCH, 1);
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(TITLE);
    information.setAuthor("Orlenby Controls Limited");
    information.setCreationDate(date);
    information.setModificationDate(date);
    document.getDocumentCatalog().setLanguage("en");
  }

  private void add(Block block) throws IOException {
    if (block instanceof Block.Heading heading) {
      addHeading(heading);
    } else if (block instanceof Block.Paragraph paragraph) {
      addLines(body.wrap(paragraph.text(), PdfPages.width()), 0);
      pages.gap(PARAGRAPH_GAP);
    } else if (block instanceof Block.Items items) {
      addItems(items);
    } else if (block instanceof Block.Table rows) {
      pages.gap(PARAGRAPH_GAP / 2);
      table.draw(rows);
      pages.gap(2 * PARAGRAPH_GAP);
    }
  }

  private void addHeading(Block.Heading heading) throws IOException {
    PdfFace face = headings.get(heading.level() - 1);
    List<String> lines = face.wrap(heading.text(), PdfPages.width());
    pages.gap(face.size() / 2);
    pages.require(lines.size() * face.leading() + LINES_KEPT_WITH_HEADING * body.leading());
    outline.add(heading, pages.page(), pages.top());
    for (String line : lines) {
      pages.text(face, 0, pages.top(), line);
      pages.take(face.leading());
    }
    pages.gap(face.size() / 4);
  }

  private void addItems(Block.Items items) throws IOException {
    int number = 0;
    for (String item : items.items()) {
      number++;
      List<String> lines = body.wrap(item, PdfPages.width() - INDENT);
      pages.require(Math.min(2, lines.size()) * body.leading());
      pages.text(body, 2, pages.top(), items.numbered() ? number + "." : "\u2022");
      addLines(lines, INDENT);
      pages.gap(PARAGRAPH_GAP / 3);
    }
    pages.gap(PARAGRAPH_GAP / 2);
  }

  /** Writes lines so that neither the first nor the last stands alone on a page. */
  private void addLines(List<String> lines, float indent) throws IOException {
    int count = lines.size();
    for (int index = 0; index < count; index++) {
      boolean keepTwo = (index == 0 || index == count - 2) && index < count - 1;
      pages.require((keepTwo ? 2 : 1) * body.leading());
      pages.text(body, indent, pages.top(), lines.get(index));
      pages.take(body.leading());
    }
  }
}
