package dev.chiffon.ingest.pdf;

import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.PdfPage;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the file says of its lines, in its tree of tags or else in its outline. */
final class LineTags {
  private static final int MOST_LINES_OF_A_TITLE = 5;
  private static final float LEAST_FOUND = 0.5f;

  /** Where the tags come from. */
  enum Origin {
    NOWHERE,
    OUTLINE,
    TREE
  }

  private final IdentityHashMap<Line, LineTag> tags = new IdentityHashMap<>();
  private final IdentityHashMap<Line, TitleKey> keys = new IdentityHashMap<>();
  private Origin origin = Origin.NOWHERE;

  private LineTags() {}

  /** Returns the tags of the lines of pages, of which {@code bodies} are those that do not run. */
  static LineTags of(PdfSigns signs, List<PdfPage> pages, List<List<Line>> bodies) {
    LineTags found = new LineTags();
    if (signs.tree().isSane(pages)) {
      found.readTree(signs.tree(), pages, bodies);
    } else {
      found.readOutline(signs.bookmarks(), pages, bodies);
    }
    return found;
  }

  private void readTree(TagTree tree, List<PdfPage> pages, List<List<Line>> bodies) {
    origin = Origin.TREE;
    for (int i = 0; i < pages.size(); i++) {
      for (Line line : bodies.get(i)) {
        tree.of(pages.get(i), line).ifPresent(tag -> tags.put(line, tag));
      }
    }
  }

  private void readOutline(
      List<Bookmarks.Bookmark> bookmarks, List<PdfPage> pages, List<List<Line>> bodies) {
    Map<Integer, List<Line>> byNumber = new HashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      byNumber.put(pages.get(i).number(), bodies.get(i));
    }
    int found = 0;
    for (int i = 0; i < bookmarks.size(); i++) {
      Bookmarks.Bookmark bookmark = bookmarks.get(i);
      List<Line> title = title(bookmark.title(), byNumber.getOrDefault(bookmark.page(), List.of()));
      LineTag tag = new LineTag(i + 1, LineTag.Role.HEADING, bookmark.depth());
      title.forEach(line -> tags.put(line, tag));
      found += title.isEmpty() ? 0 : 1;
    }
    if (found > 0 && found >= LEAST_FOUND * bookmarks.size()) {
      origin = Origin.OUTLINE;
    } else {
      tags.clear();
    }
  }

  /** The lines that say what the bookmark says, the largest if there are several such. */
  private List<Line> title(TitleKey title, List<Line> lines) {
    List<Line> best = List.of();
    for (int from = 0; from < lines.size(); from++) {
      int to = titleEnd(title, lines, from);
      if (to > from && (best.isEmpty() || weight(lines.get(from)) > weight(best.get(0)))) {
        best = lines.subList(from, to);
      }
    }
    return best;
  }

  private static float weight(Line line) {
    return line.size() + (line.bold() ? 0.5f : 0);
  }

  /** Returns where the title ends that begins there, the same place if none does. */
  private int titleEnd(TitleKey title, List<Line> lines, int from) {
    int last = Math.min(lines.size(), from + MOST_LINES_OF_A_TITLE);
    TitleKey key = new TitleKey("", "");
    for (int i = from; i < last && !tags.containsKey(lines.get(i)); i++) {
      TitleKey next = keys.computeIfAbsent(lines.get(i), line -> TitleKey.of(line.text()));
      key = i == from ? next : key.with(next);
      if (key.isSame(title)) {
        return i + 1;
      }
      if (!key.mayBegin(title)) {
        return from;
      }
    }
    return from;
  }

  Origin origin() {
    return origin;
  }

  Optional<LineTag> of(Line line) {
    return Optional.ofNullable(tags.get(line));
  }
}
