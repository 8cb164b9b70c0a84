package dev.chiffon.ingest.pdf;

import java.util.List;

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
}
