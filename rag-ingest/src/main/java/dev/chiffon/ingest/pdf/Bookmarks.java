package dev.chiffon.ingest.pdf;

import dev.chiffon.core.data.Deadline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The outline with which a file names its headings and their pages. */
final class Bookmarks {
  private static final int DEEPEST = 16;
  private static final int MOST = 20_000;

  /**
   * An entry.
   *
   * @param depth 1 for the outermost
   * @param page 1-based
   */
  record Bookmark(TitleKey title, int depth, int page) {}

  private final List<Bookmark> all = new ArrayList<>();
  private final Set<COSDictionary> visited = Collections.newSetFromMap(new IdentityHashMap<>());
  private final PDDocument document;
  private final PageNumbers numbers;
  private final Deadline deadline;

  private Bookmarks(PDDocument document, PageNumbers numbers, Deadline deadline) {
    this.document = document;
    this.numbers = numbers;
    this.deadline = deadline;
  }

  /** Returns the entries that lead to a page, in the order of the outline. */
  static List<Bookmark> of(PDDocument document, PageNumbers numbers, Deadline deadline) {
    Bookmarks bookmarks = new Bookmarks(document, numbers, deadline);
    PDOutlineNode root = document.getDocumentCatalog().getDocumentOutline();
    if (root != null) {
      bookmarks.read(root, 1);
    }
    return bookmarks.all;
  }

  private void read(PDOutlineNode node, int depth) {
    PDOutlineItem item = node.getFirstChild();
    while (item != null && depth <= DEEPEST && all.size() < MOST) {
      deadline.check();
      if (!visited.add(item.getCOSObject())) {
        return;
      }
      String title = item.getTitle();
      Optional<Integer> page = page(item);
      if (title != null && !title.isBlank() && page.isPresent()) {
        all.add(new Bookmark(TitleKey.of(title), depth, page.get()));
      }
      read(item, depth + 1);
      item = item.getNextSibling();
    }
  }

  private Optional<Integer> page(PDOutlineItem item) {
    try {
      PDDestination destination = item.getDestination();
      if (destination == null && item.getAction() instanceof PDActionGoTo action) {
        destination = action.getDestination();
      }
      PDPageDestination found =
          destination instanceof PDNamedDestination named
              ? document.getDocumentCatalog().findNamedDestinationPage(named)
              : destination instanceof PDPageDestination direct ? direct : null;
      return found == null ? Optional.empty() : number(found);
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private Optional<Integer> number(PDPageDestination destination) {
    PDPage page = destination.getPage();
    if (page != null) {
      return numbers.of(page.getCOSObject());
    }
    int index = destination.getPageNumber();
    return index >= 0 ? Optional.of(index + 1) : Optional.empty();
  }
}
