package dev.chiffon.ingest.pdf;

import dev.chiffon.core.data.Document;
import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestException.Reason;
import dev.chiffon.ingest.parse.Source;
import dev.chiffon.ingest.pdf.page.PageReader;
import dev.chiffon.ingest.pdf.page.PdfPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/** The pages of a file that have text, and what is to be said of the others. */
final class PdfReading {
  private final Source source;
  private final PageReader reader;
  private final List<PdfPage> pages;
  private final List<Integer> ocrPages = new ArrayList<>();
  private final List<Integer> withoutText = new ArrayList<>();

  private PdfReading(Source source, PageReader reader, List<PdfPage> pages) {
    this.source = source;
    this.reader = reader;
    this.pages = new ArrayList<>(pages);
    this.ocrPages.addAll(reader.scannedPages());
  }

  /** Reads a file. */
  static PdfReading of(Source source, PDDocument pdf, Optional<OcrEngine> ocr) throws IOException {
    PageReader reader = new PageReader(source);
    PdfReading reading = new PdfReading(source, reader, reader.read(pdf));
    if (ocr.isPresent()) {
      reading.readPictures(new OcrPages(pdf, ocr.get(), source.deadline()));
    } else {
      reading.withoutText.addAll(reader.picturePages());
    }
    if (reading.pages.isEmpty()) {
      throw reading.empty(pdf);
    }
    return reading;
  }

  private void readPictures(OcrPages pictures) throws IOException {
    for (int number : reader.picturePages()) {
      source.deadline().check();
      Optional<PdfPage> page = pictures.read(number);
      page.ifPresent(pages::add);
      (page.isPresent() ? ocrPages : withoutText).add(number);
    }
    pages.sort(Comparator.comparing(PdfPage::number));
  }

  /**
   * Returns what came of the file.
   *
   * @throws IngestException with the document if only the first pages could be read
   */
  Document ended(Document document) {
    if (reader.exceeded().isPresent()) {
      throw reader.exceeded().get().withPartial(document);
    }
    return document;
  }

  List<PdfPage> pages() {
    return pages;
  }

  /** Puts into the metadata what a reader of the document should know. */
  void report(DocumentBuilder builder) {
    builder.metadata(PdfParser.UNREADABLE_PAGES, PageList.of(reader.brokenPages()));
    builder.metadata(PdfParser.PAGES_WITHOUT_TEXT, PageList.of(withoutText));
    builder.metadata(PdfParser.OCR_PAGES, PageList.of(ocrPages));
    builder.metadata(PdfParser.HIDDEN_TEXT, hidden());
  }

  private String hidden() {
    int characters = reader.hiddenCharacters().values().stream().mapToInt(Integer::intValue).sum();
    List<Integer> on = List.copyOf(reader.hiddenCharacters().keySet());
    return characters == 0
        ? ""
        : "%d characters on page%s %s"
            .formatted(characters, on.size() > 1 ? "s" : "", PageList.of(on));
  }

  private IngestException empty(PDDocument pdf) {
    if (!reader.brokenPages().isEmpty()) {
      return new IngestException(source.id(), Reason.CORRUPT, "none of its pages can be read");
    }
    if (!withoutText.isEmpty()) {
      return new IngestException(
          source.id(),
          Reason.SCANNED_NO_TEXT,
          "its pages hold pictures only; OCR might read page " + PageList.of(withoutText));
    }
    for (PDPage page : pdf.getPages()) {
      source.deadline().check();
      if (hasPicture(page.getResources())) {
        return new IngestException(
            source.id(), Reason.SCANNED_NO_TEXT, "its pages hold pictures only");
      }
    }
    String hidden = hidden();
    return new IngestException(
        source.id(),
        Reason.EMPTY,
        hidden.isEmpty() ? "it holds no text" : "it holds no text that can be seen, but " + hidden);
  }

  private static boolean hasPicture(PDResources resources) {
    if (resources != null) {
      for (COSName name : resources.getXObjectNames()) {
        return name != null;
      }
    }
    return false;
  }
}
