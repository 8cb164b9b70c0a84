package dev.chiffon.ingest.pdf;

import dev.chiffon.core.data.Deadline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
  private static final Pattern NOT_TEXT = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:(?:chapter|section|appendix)\\s+)?(?:\\d{1,3}|[ivx]{1,5}|[a-z])"
              + "(?:\\.\\d{1,3})*[.):]?\\s+(?=\\p{L})");

  /**
   * An entry.
   *
   * @param depth 1 for the outermost
   * @param page 1-based
   */
  record Bookmark(String title, int depth, int page) {

    /** Returns whether a text says the same, its number and punctuation aside. */
    boolean names(String text) {
      return key(text).equals(key(title)) || bareKey(text).equals(bareKey(title));
    }

    /** Returns whether the title might begin with that text. */
    boolean mayBeginWith(String text) {
      return key(title).startsWith(key(text)) || bareKey(title).startsWith(bareKey(text));
    }

    private static String key(String text) {
      return NOT_TEXT.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static String bareKey(String text) {
      String lower = text.strip().toLowerCase(Locale.ROOT);
      return key(NUMBER.matcher(lower).replaceFirst(""));
    }
  }

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
        all.add(new Bookmark(title, depth, page.get()));
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
