package dev.chiffon.ingest.pdf;

import dev.chiffon.core.data.Deadline;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What a file says of its own structure.
 *
 * @param tree what its marked content is, perhaps nothing
 * @param bookmarks its outline, perhaps empty
 */
record PdfSigns(TagTree tree, List<Bookmarks.Bookmark> bookmarks) {
  PdfSigns {
    bookmarks = List.copyOf(bookmarks);
  }

  static PdfSigns of(PDDocument document, Deadline deadline) {
    PageNumbers numbers = new PageNumbers(document);
    return new PdfSigns(
        TagTree.of(document, numbers, deadline), Bookmarks.of(document, numbers, deadline));
  }
}
