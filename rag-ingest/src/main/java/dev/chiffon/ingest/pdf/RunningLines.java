package dev.chiffon.ingest.pdf;

import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.PdfPage;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds running headers, footers and page numbers: lines among the outermost of their pages that
 * stand, digits aside, at the same height of at least three pages, or of both pages of two; and
 * lone page numbers.
 */
final class RunningLines {
  private static final int MANY_PAGES = 3;
  private static final int OUTERMOST = 4;
  private static final float MARGIN = 0.15f;
  private static final float HEIGHT_STEP = 6;
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?iu)[-–—\\s]*(?:page|seite|p\\.)?\\s*(\\d{1,4})(?:\\s*(?:/|of|von)\\s*\\d+)?[-–—\\s]*");

  private RunningLines() {}

  /** Returns the lines, by identity. */
  static Set<Line> find(List<PdfPage> pages) {
    Map<String, Integer> pagesWith = new HashMap<>();
    for (PdfPage page : pages) {
      outermost(page).stream()
          .map(RunningLines::key)
          .distinct()
          .forEach(key -> pagesWith.merge(key, 1, Integer::sum));
    }
    int enough = Math.max(2, Math.min(MANY_PAGES, pages.size()));
    Set<Line> running = Collections.newSetFromMap(new IdentityHashMap<>());
    for (PdfPage page : pages) {
      outermost(page).stream()
          .filter(
              line -> isPageNumber(page, line) || pagesWith.getOrDefault(key(line), 0) >= enough)
          .forEach(running::add);
    }
    return running;
  }

  private static List<Line> outermost(PdfPage page) {
    List<Line> byHeight =
        page.lines().stream().sorted(Comparator.comparingDouble(Line::baseline)).toList();
    int size = byHeight.size();
    return IntStream.range(0, size)
        .filter(i -> i < OUTERMOST || i >= size - OUTERMOST)
        .mapToObj(byHeight::get)
        .filter(line -> inMargin(page, line))
        .toList();
  }

  private static boolean inMargin(PdfPage page, Line line) {
    return line.baseline() < MARGIN * page.height()
        || line.baseline() > (1 - MARGIN) * page.height();
  }

  private static String key(Line line) {
    return Math.round(line.baseline() / HEIGHT_STEP)
        + " "
        + DIGITS.matcher(line.text()).replaceAll("0");
  }

  private static boolean isPageNumber(PdfPage page, Line line) {
    Matcher matcher = PAGE_NUMBER.matcher(line.text());
    return matcher.matches() && matcher.group(1).equals(Integer.toString(page.number()));
  }
}
