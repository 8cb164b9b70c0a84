package dev.chiffon.examples.corpus;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The bookmarks of a document: chapters, and their sections beneath them. */
final class PdfOutline {

  private static final int CHAPTER_LEVEL = 2;
  private static final float ABOVE_HEADING = 12;

  private final PDDocumentOutline root = new PDDocumentOutline();
  private PDOutlineNode chapter = root;

  PdfOutline(PDDocument document) {
    document.getDocumentCatalog().setDocumentOutline(root);
  }

  /** Adds a bookmark for a chapter (level 2) or a section (level 3); others get none. */
  void add(Block.Heading heading, PDPage page, float top) {
    if (heading.level() != CHAPTER_LEVEL && heading.level() != CHAPTER_LEVEL + 1) {
      return;
    }
    PDPageXYZDestination target = new PDPageXYZDestination();
    target.setPage(page);
    target.setTop(Math.round(top + ABOVE_HEADING));
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(heading.text());
    item.setDestination(target);
    if (heading.level() == CHAPTER_LEVEL) {
      root.addLast(item);
      chapter = item;
    } else {
      chapter.addLast(item);
    }
  }
}
