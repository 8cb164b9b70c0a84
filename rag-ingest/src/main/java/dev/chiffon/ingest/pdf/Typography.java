package dev.chiffon.ingest.pdf;

import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.PdfPage;
import dev.chiffon.ingest.pdf.page.Tally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What most of a file's text, program text aside, looks like, against which headings stand out. */
final class Typography {
  private final float bodySize;
  private final boolean bodyBold;
  private final Map<Float, Float> leadings = new HashMap<>();

  Typography(List<PdfPage> pages) {
    Tally sizes = new Tally();
    Tally weights = new Tally();
    for (PdfPage page : pages) {
      for (Line line : page.lines()) {
        int characters = line.monospaced() ? 0 : line.text().length();
        sizes.add(line.size(), characters);
        weights.add(line.bold() ? 1 : 0, characters);
      }
    }
    bodySize = sizes.mostFrequent();
    bodyBold = weights.mostFrequent() > 0;
    measureLeadings(pages);
  }

  private void measureLeadings(List<PdfPage> pages) {
    Map<Float, Tally> gaps = new HashMap<>();
    for (PdfPage page : pages) {
      for (int i = 1; i < page.lines().size(); i++) {
        Line line = page.lines().get(i);
        float gap = line.baseline() - page.lines().get(i - 1).baseline();
        boolean sameSize = line.size() == page.lines().get(i - 1).size();
        if (sameSize && gap > 0.8f * line.size() && gap < 2.5f * line.size()) {
          gaps.computeIfAbsent(line.size(), size -> new Tally())
              .add(Math.round(gap * 2) / 2f, line.text().length());
        }
      }
    }
    gaps.forEach((size, tally) -> leadings.put(size, tally.mostFrequent()));
  }

  /** The size most characters have, in points. */
  float bodySize() {
    return bodySize;
  }

  /** Whether a line is heavier than most text. */
  boolean standsOutByWeight(Line line) {
    return line.bold() && !bodyBold;
  }

  /** The usual distance of two base lines of a paragraph in that size, in points. */
  float leading(float size) {
    return leadings.getOrDefault(size, 1.25f * size);
  }
}
