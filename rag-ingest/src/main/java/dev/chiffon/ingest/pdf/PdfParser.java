package dev.chiffon.ingest.pdf;

import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestException.Reason;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Parses PDF files: pages, paragraphs, tables, lists, captions, running headers and footers, and
 * headings, for which the file's tags count most, then its outline, then numbers, size and weight.
 *
 * <p>Text that no reader sees (without ink, in the colour of its background, tiny, off the page) is
 * left out and counted in {@link #HIDDEN_TEXT}, since it may be there to mislead a program. Pages
 * that are pictures are named in {@link #PAGES_WITHOUT_TEXT} unless an {@link OcrEngine} reads
 * them; a file of such pages only is refused as {@link Reason#SCANNED_NO_TEXT}. Safe for threads.
 */
public final class PdfParser implements Parser {
  /** Name of the metadata with the 1-based numbers of the pages that could not be read. */
  public static final String UNREADABLE_PAGES = "unreadable_pages";

  /** Name of the metadata with the 1-based numbers of pictures of pages that OCR might read. */
  public static final String PAGES_WITHOUT_TEXT = "pages_without_text";

  /** Name of the metadata with the 1-based numbers of the pages whose text is the work of OCR. */
  public static final String OCR_PAGES = "ocr_pages";

  private static final int LONGEST_TITLE = 300;

  private final Optional<OcrEngine> ocr;
  private final Detail detail;

  /** How much of a file is kept. */
  private enum Detail {
    STRUCTURE,
    PLAIN_TEXT
  }

  /** Creates a parser that keeps the structure of files and reads no pictures. */
  public PdfParser() {
    this(Optional.empty(), Detail.STRUCTURE);
  }

  private PdfParser(Optional<OcrEngine> ocr, Detail detail) {
    this.ocr = ocr;
    this.detail = detail;
  }

  /**
   * Returns a parser that is faster, since it looks for no structure: paragraphs in the order of
   * the file, with their pages, running lines among them.
   */
  public static PdfParser plainText() {
    return new PdfParser(Optional.empty(), Detail.PLAIN_TEXT);
  }

  /** Returns the same parser with an engine that reads the pages that are pictures. */
  public PdfParser withOcr(OcrEngine engine) {
    return new PdfParser(Optional.of(engine), detail);
  }

  @Override
  public Document parse(Source source) {
    source.deadline().check();
    try (PDDocument pdf = Loader.loadPDF(source.content().toArray())) {
      return parse(source, pdf);
    } catch (InvalidPasswordException e) {
      throw new IngestException(source.id(), Reason.ENCRYPTED, "it asks for a password", e);
    } catch (IOException e) {
      throw new IngestException(source.id(), Reason.CORRUPT, "it is not a sound PDF file", e);
    }
  }

  private Document parse(Source source, PDDocument pdf) throws IOException {
    PdfReading reading = PdfReading.of(source, pdf, ocr);
    DocumentBuilder builder = new DocumentBuilder(source);
    String title = pdf.getDocumentInformation().getTitle();
    if (title != null && isSane(title)) {
      builder.metadata(Metadata.TITLE, title);
    }
    reading.report(builder);
    if (detail == Detail.PLAIN_TEXT) {
      PlainPages.write(builder, reading.pages());
    } else {
      PdfSigns signs = PdfSigns.of(pdf, source.deadline());
      new PageWriter(builder, reading.pages(), signs).write();
    }
    return reading.ended(builder.build());
  }

  /** Programs write file names and nothings into the title. */
  private static boolean isSane(String title) {
    String trimmed = title.strip();
    return trimmed.length() > 2
        && trimmed.length() <= LONGEST_TITLE
        && !trimmed.matches("(?iu)untitled.*|microsoft (word|powerpoint|excel).*|\\S+\\.\\w{2,5}");
  }
}
