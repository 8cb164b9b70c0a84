package dev.chiffon.ingest.pdf;

import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.PdfPage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds running headers, footers and page numbers. They stand in the outermost rows of their pages,
 * with nothing but their like further out, and are
 *
 * <ul>
 *   <li>repeated, digits aside, at the same height of three pages, or of both pages of two,
 *   <li>the number of the page, in digits or Roman numerals,
 *   <li>of changing words, but of the same size and height on many pages, no larger than the text
 *       and far from it, or
 *   <li>deep in the margin, smaller than the text and far from it: all that a single page shows.
 * </ul>
 */
final class RunningLines {
  private static final int MANY_PAGES = 3;
  private static final int MOST_ROWS = 4;
  private static final float MARGIN = 0.13f;
  private static final float DEEP_MARGIN = 0.065f;
  private static final float HEIGHT_STEP = 6;
  private static final float FAR_IN_LEADINGS = 1.5f;
  private static final int LONGEST = 120;
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern ROMAN = Pattern.compile("(?i)[ivxlc]{1,7}");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?iu)[-–—|\\s]*(?:page|seite|p\\.|pg\\.)?\\s*(\\d{1,4})(?:\\s*(?:/|of|von)\\s*\\d+)?"
              + "[-–—|\\s]*");

  /** Lines beside each other. */
  private record Row(List<Line> lines) {
    float baseline() {
      return lines.get(0).baseline();
    }

    float size() {
      return lines.stream().map(Line::size).reduce(0f, Math::max);
    }

    int length() {
      return lines.stream().mapToInt(line -> line.text().length()).sum();
    }
  }

  /** Rows from the outermost inwards, and from which edge they are counted. */
  private record Margin(PdfPage page, boolean top, List<Row> rows) {
    float depth(Row row) {
      float fromTop = row.baseline() / page.height();
      return top ? fromTop : 1 - fromTop;
    }

    /** Distance to the next row inwards. */
    float gap(int i) {
      return i + 1 < rows.size()
          ? Math.abs(rows.get(i + 1).baseline() - rows.get(i).baseline())
          : page.height();
    }
  }

  private final Typography typography;
  private final List<Margin> margins = new ArrayList<>();
  private final Map<String, Integer> pagesWith = new HashMap<>();
  private final int enough;

  private RunningLines(List<PdfPage> pages, Typography typography) {
    this.typography = typography;
    this.enough = Math.max(2, Math.min(MANY_PAGES, pages.size()));
    for (PdfPage page : pages) {
      List<Row> rows = rows(page);
      margins.add(new Margin(page, true, rows));
      List<Row> fromBottom = new ArrayList<>(rows);
      Collections.reverse(fromBottom);
      margins.add(new Margin(page, false, fromBottom));
    }
    margins.forEach(this::count);
  }

  /** Returns the lines, by identity. */
  static Set<Line> find(List<PdfPage> pages, Typography typography) {
    RunningLines lines = new RunningLines(pages, typography);
    Set<Line> running = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Margin margin : lines.margins) {
      lines.take(margin, running);
    }
    return running;
  }

  private static List<Row> rows(PdfPage page) {
    List<Row> rows = new ArrayList<>();
    List<Line> row = new ArrayList<>();
    for (Line line :
        page.lines().stream().sorted(Comparator.comparingDouble(Line::baseline)).toList()) {
      if (!row.isEmpty() && !line.besides(row.get(0))) {
        rows.add(new Row(List.copyOf(row)));
        row.clear();
      }
      row.add(line);
    }
    if (!row.isEmpty()) {
      rows.add(new Row(List.copyOf(row)));
    }
    return rows;
  }

  private void count(Margin margin) {
    for (int i = 0; i < Math.min(MOST_ROWS, margin.rows().size()); i++) {
      Row row = margin.rows().get(i);
      if (margin.depth(row) <= MARGIN) {
        row.lines().stream()
            .map(RunningLines::key)
            .distinct()
            .forEach(key -> pagesWith.merge(key, 1, Integer::sum));
        pagesWith.merge(place(margin, row), 1, Integer::sum);
      }
    }
  }

  private void take(Margin margin, Set<Line> running) {
    for (int i = 0; i < Math.min(MOST_ROWS, margin.rows().size()); i++) {
      Row row = margin.rows().get(i);
      boolean all = i == margin.rows().size() - 1 && margin.page().lines().size() > 1;
      if (all || margin.depth(row) > MARGIN || !runs(margin, i)) {
        return;
      }
      running.addAll(row.lines());
    }
  }

  private boolean runs(Margin margin, int i) {
    Row row = margin.rows().get(i);
    boolean artifact = row.lines().stream().allMatch(TagTree::isArtifact);
    boolean repeated =
        row.lines().stream().anyMatch(line -> pagesWith.getOrDefault(key(line), 0) >= enough);
    boolean numbered = row.lines().stream().anyMatch(line -> isPageNumber(margin.page(), line));
    if (artifact || repeated || numbered) {
      return true;
    }
    boolean apart = isApart(margin, i) && row.length() <= LONGEST;
    float body = typography.bodySize();
    boolean placed =
        pagesWith.getOrDefault(place(margin, row), 0) >= MANY_PAGES && row.size() <= body;
    boolean deep = margin.depth(row) <= DEEP_MARGIN && row.size() < 0.95f * body;
    return apart && (placed || deep);
  }

  private boolean isApart(Margin margin, int i) {
    float leading = typography.leading(typography.bodySize());
    return margin.gap(i) > FAR_IN_LEADINGS * leading;
  }

  private static String key(Line line) {
    String text = line.text().strip().toLowerCase(Locale.ROOT);
    String words = ROMAN.matcher(text).matches() ? "0" : DIGITS.matcher(text).replaceAll("0");
    return Math.round(line.baseline() / HEIGHT_STEP) + " " + words;
  }

  private static String place(Margin margin, Row row) {
    return "at " + margin.top() + Math.round(row.baseline()) + " " + row.size();
  }

  private static boolean isPageNumber(PdfPage page, Line line) {
    Matcher matcher = PAGE_NUMBER.matcher(line.text());
    return matcher.matches() && matcher.group(1).equals(Integer.toString(page.number()));
  }
}
