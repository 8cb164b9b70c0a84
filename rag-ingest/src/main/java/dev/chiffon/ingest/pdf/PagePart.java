package dev.chiffon.ingest.pdf;

import dev.chiffon.core.data.Box;
import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.PdfPage;
import dev.chiffon.ingest.pdf.page.Word;
import dev.chiffon.ingest.pdf.table.FoundTable;
import dev.chiffon.ingest.pdf.table.PageTables;
import dev.chiffon.ingest.pdf.table.TableFinder;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A paragraph or a table of one page.
 *
 * @param lines the lines of a paragraph, none for a table
 */
record PagePart(List<Line> lines, Optional<FoundTable> table) {

  PagePart {
    lines = List.copyOf(lines);
  }

  /** Returns the parts of a page in order: a table stands where the first of its lines stood. */
  static List<PagePart> of(PdfPage page, List<Line> lines, Paragraphs paragraphs) {
    PageTables found = TableFinder.find(page, lines);
    IdentityHashMap<Word, Line> rest = new IdentityHashMap<>();
    found.rest().forEach(line -> rest.put(line.words().get(0), line));
    List<FoundTable> waiting = new ArrayList<>(found.tables());
    List<PagePart> parts = new ArrayList<>();
    List<Line> text = new ArrayList<>();
    for (Line line : lines) {
      List<Line> kept = line.words().stream().map(rest::get).filter(Objects::nonNull).toList();
      text.addAll(kept);
      Optional<FoundTable> table =
          kept.contains(line)
              ? Optional.empty()
              : waiting.stream().filter(t -> isIn(line, t)).findFirst();
      if (table.isPresent()) {
        waiting.remove(table.get());
        add(text, paragraphs, parts);
        text.clear();
        parts.add(table(table.get()));
      }
    }
    add(text, paragraphs, parts);
    waiting.forEach(table -> parts.add(table(table)));
    return parts;
  }

  private static boolean isIn(Line line, FoundTable table) {
    Box box = line.box();
    float x = (box.left() + box.right()) / 2;
    float y = (box.top() + box.bottom()) / 2;
    Box around = table.box();
    return x >= around.left() && x <= around.right() && y >= around.top() && y <= around.bottom();
  }

  private static PagePart table(FoundTable table) {
    return new PagePart(List.of(), Optional.of(table));
  }

  private static void add(List<Line> lines, Paragraphs paragraphs, List<PagePart> parts) {
    for (List<Line> paragraph : paragraphs.of(lines)) {
      parts.add(new PagePart(paragraph, Optional.empty()));
    }
  }
}
