package dev.chiffon.ingest.pdf;

import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestException.Reason;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;
import dev.chiffon.ingest.pdf.page.PageReader;
import dev.chiffon.ingest.pdf.page.PdfPage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Parses PDF files: pages, paragraphs, headings by size, weight and numbering, lists, running
 * headers and footers. A page that breaks is left out and named in {@link #UNREADABLE_PAGES}.
 */
public final class PdfParser implements Parser {
  /** Name of the metadata with the 1-based numbers of the pages that could not be read. */
  public static final String UNREADABLE_PAGES = "unreadable_pages";

  private static final int LONGEST_TITLE = 300;

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

  private static Document parse(Source source, PDDocument pdf) throws IOException {
    PageReader reader = new PageReader(source);
    List<PdfPage> pages = reader.read(pdf);
    if (pages.isEmpty()) {
      throw withoutText(source, pdf, reader);
    }
    DocumentBuilder builder = new DocumentBuilder(source);
    String title = pdf.getDocumentInformation().getTitle();
    if (title != null && isSane(title)) {
      builder.metadata(Metadata.TITLE, title);
    }
    if (!reader.brokenPages().isEmpty()) {
      builder.metadata(UNREADABLE_PAGES, reader.brokenPages().toString());
    }
    PageNumbers numbers = new PageNumbers(pdf);
    PdfSigns signs =
        new PdfSigns(
            TagTree.of(pdf, numbers, source.deadline()),
            Bookmarks.of(pdf, numbers, source.deadline()));
    new PageWriter(builder, pages, signs).write();
    return builder.build();
  }

  private static IngestException withoutText(Source source, PDDocument pdf, PageReader reader) {
    if (!reader.brokenPages().isEmpty()) {
      return new IngestException(source.id(), Reason.CORRUPT, "none of its pages can be read");
    }
    for (PDPage page : pdf.getPages()) {
      source.deadline().check();
      if (hasPicture(page.getResources())) {
        return new IngestException(
            source.id(), Reason.SCANNED_NO_TEXT, "its pages hold pictures only");
      }
    }
    return new IngestException(source.id(), Reason.EMPTY, "it holds no text");
  }

  private static boolean hasPicture(PDResources resources) {
    if (resources != null) {
      for (COSName name : resources.getXObjectNames()) {
        return name != null;
      }
    }
    return false;
  }

  /** Programs write file names and nothings into the title. */
  private static boolean isSane(String title) {
    String trimmed = title.strip();
    return trimmed.length() > 2
        && trimmed.length() <= LONGEST_TITLE
        && !trimmed.matches("(?iu)untitled.*|microsoft (word|powerpoint|excel).*|\\S+\\.\\w{2,5}");
  }
}
