package dev.chiffon.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Page;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestLimits;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

class PdfPartialTest {

  @Test
  void the_pages_before_the_limit_are_not_lost() throws IOException {
    Source whole = Source.of("a.pdf", threePages());
    IngestLimits limits = IngestLimits.defaults().with(Limit.PAGES, 2);
    Source source =
        new Source("a.pdf", whole.content(), whole.metadata(), limits, Deadline.never());

    IngestException e =
        catchThrowableOfType(IngestException.class, () -> new PdfParser().parse(source));

    assertThat(e.limit()).contains(Limit.PAGES);
    assertThat(e.partial().orElseThrow().pages()).extracting(Page::number).containsExactly(1, 2);
  }

  private static byte[] threePages() throws IOException {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (String text : new String[] {"The lake is cold.", "The hut is warm.", "Snow falls."}) {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
          content.newLineAtOffset(72, 500);
          content.showText(text);
          content.endText();
        }
      }
      pdf.save(out);
      return out.toByteArray();
    }
  }
}
