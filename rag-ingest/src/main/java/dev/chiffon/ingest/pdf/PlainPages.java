package dev.chiffon.ingest.pdf;

import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.pdf.page.Aside;
import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.PdfPage;
import java.util.ArrayList;
import java.util.List;

/** Writes the text of pages as paragraphs, a new one after each wide gap, and nothing else. */
final class PlainPages {
  private static final float WIDE_GAP_IN_SIZES = 1.7f;

  private PlainPages() {}

  static void write(DocumentBuilder builder, List<PdfPage> pages) {
    for (PdfPage page : pages) {
      builder.page(page.number());
      List<Line> paragraph = new ArrayList<>();
      for (Line line : page.lines()) {
        if (!paragraph.isEmpty() && isApart(paragraph.get(paragraph.size() - 1), line)) {
          writeLines(builder, paragraph);
          paragraph.clear();
        }
        paragraph.add(line);
      }
      writeLines(builder, paragraph);
      for (Aside aside : page.sideways().asides()) {
        builder.paragraph(aside.text());
      }
    }
  }

  private static boolean isApart(Line before, Line line) {
    float step = line.baseline() - before.baseline();
    return step > WIDE_GAP_IN_SIZES * Math.max(line.size(), before.size())
        || step < -line.size()
        || line.size() != before.size();
  }

  private static void writeLines(DocumentBuilder builder, List<Line> lines) {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      text.append(text.isEmpty() ? "" : " ").append(line.text());
    }
    builder.paragraph(text.toString().replace("\u00AD ", "").replace("\u00AD", ""));
  }
}
