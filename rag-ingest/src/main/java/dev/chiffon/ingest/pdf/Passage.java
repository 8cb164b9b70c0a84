package dev.chiffon.ingest.pdf;

import dev.chiffon.core.data.Box;
import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.PdfPage;
import dev.chiffon.ingest.pdf.table.FoundTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What becomes one block: a table, or a paragraph, which may reach over several pages.
 *
 * @param stretches where it stands, one place for each page; one without lines for a table
 */
record Passage(List<Stretch> stretches, Optional<FoundTable> table) {

  /** The lines of a passage on one page. */
  record Stretch(PdfPage page, List<Line> lines) {

    /** Returns where the lines are on the page as seen. */
    Optional<Box> box() {
      return lines.stream().map(Line::box).reduce(Box::enclosing).map(page::seen);
    }
  }

  Passage {
    stretches = List.copyOf(stretches);
  }

  static Passage of(PdfPage page, PagePart part) {
    return new Passage(List.of(new Stretch(page, part.lines())), part.table());
  }

  /** Returns this one with another at its end. */
  Passage with(Passage other) {
    List<Stretch> both = new ArrayList<>(stretches);
    both.addAll(other.stretches);
    return new Passage(both, table);
  }

  List<Line> lines() {
    return stretches.stream().flatMap(stretch -> stretch.lines().stream()).toList();
  }

  Line first() {
    return stretches.get(0).lines().get(0);
  }

  Line last() {
    List<Line> lines = stretches.get(stretches.size() - 1).lines();
    return lines.get(lines.size() - 1);
  }

  boolean isTable() {
    return table.isPresent();
  }
}
