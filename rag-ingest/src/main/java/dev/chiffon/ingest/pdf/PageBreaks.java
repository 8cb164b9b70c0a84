package dev.chiffon.ingest.pdf;

import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.ListMarker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Joins paragraphs that continue on the next page. Tables, captions and small text at the foot of a
 * page or the head of the next may stand between both halves; those at the foot then come before
 * the paragraph.
 */
final class PageBreaks {
  /** A paragraph over more pages is the same line on each of many, which takes squared time. */
  private static final int MOST_PAGES = 30;

  private static final int MOST_BETWEEN = 4;
  private static final float ROOM_IN_SIZES = 3;
  private static final Pattern FINISHED = Pattern.compile("(?s).*[.!?:;][\"'”’»)\\]\\d]*\\s*");

  private final Typography typography;
  private final LineTags tags;
  private final Predicate<Passage> isHeading;

  PageBreaks(Typography typography, LineTags tags, Predicate<Passage> isHeading) {
    this.typography = typography;
    this.tags = tags;
    this.isHeading = isHeading;
  }

  /** Returns the passages of each page, those that continue at the page where they begin. */
  List<List<Passage>> joined(List<List<Passage>> pages) {
    List<List<Passage>> joined = new ArrayList<>();
    pages.forEach(page -> joined.add(new ArrayList<>(page)));
    int open = 0;
    for (int i = 1; i < joined.size(); i++) {
      if (!join(joined.get(open), joined.get(i)) || !joined.get(i).isEmpty()) {
        open = i;
      }
    }
    return joined;
  }

  private boolean join(List<Passage> page, List<Passage> next) {
    int last = lastFlowing(page);
    int first = firstFlowing(next);
    if (last < 0 || first < 0 || !continues(page, page.get(last), next.get(first))) {
      return false;
    }
    Passage half = page.remove(last);
    page.add(half.with(next.remove(first)));
    return true;
  }

  private int lastFlowing(List<Passage> page) {
    for (int i = page.size() - 1; i >= Math.max(0, page.size() - MOST_BETWEEN); i--) {
      if (!isBetween(page.get(i))) {
        return flows(page.get(i)) ? i : -1;
      }
    }
    return -1;
  }

  private int firstFlowing(List<Passage> page) {
    for (int i = 0; i < Math.min(MOST_BETWEEN, page.size()); i++) {
      if (!isBetween(page.get(i))) {
        return flows(page.get(i)) ? i : -1;
      }
    }
    return -1;
  }

  private boolean isBetween(Passage passage) {
    return passage.isTable()
        || passage.first().size() < 0.93f * typography.bodySize()
        || Captions.isCaption(passage.first().text());
  }

  private boolean flows(Passage passage) {
    return !isHeading.test(passage) && !passage.first().monospaced();
  }

  private boolean continues(List<Passage> page, Passage before, Passage after) {
    if (before.stretches().size() >= MOST_PAGES) {
      return false;
    }
    Line last = before.last();
    Line first = after.first();
    Optional<LineTag> lastTag = tags.of(last);
    Optional<LineTag> firstTag = tags.of(first);
    if (lastTag.isPresent() && firstTag.isPresent()) {
      return lastTag.get().block() == firstTag.get().block();
    }
    boolean alike =
        last.bold() == first.bold() && Math.abs(last.size() - first.size()) < 0.1f * last.size();
    if (!alike
        || FINISHED.matcher(last.text()).matches()
        || ListMarker.at(first.text()).isPresent()) {
      return false;
    }
    return Character.isLowerCase(first.text().codePointAt(0)) || reachesMargin(page, last);
  }

  private static boolean reachesMargin(List<Passage> page, Line last) {
    float right =
        page.stream()
            .flatMap(passage -> passage.lines().stream())
            .filter(line -> line.left() < last.right() && last.left() < line.right())
            .map(Line::right)
            .reduce(last.right(), Math::max);
    return last.right() > right - ROOM_IN_SIZES * last.size();
  }
}
