package dev.chiffon.ingest.pdf;

import dev.chiffon.core.data.Box;
import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.pdf.page.Aside;
import dev.chiffon.ingest.pdf.page.Line;
import dev.chiffon.ingest.pdf.page.PdfPage;
import dev.chiffon.ingest.pdf.page.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns what stands on all pages into blocks. */
final class PageWriter {
  private static final float SIDE_MARGIN = 0.08f;

  private final DocumentBuilder builder;
  private final List<PdfPage> pages;
  private final Set<Line> running;
  private final List<List<Passage>> passages;
  private final PassageWriter writer;

  PageWriter(DocumentBuilder builder, List<PdfPage> pages, PdfSigns signs) {
    Typography typography = new Typography(pages);
    this.builder = builder;
    this.pages = pages;
    this.running = RunningLines.find(pages, typography);
    List<List<Line>> bodies = pages.stream().map(this::body).toList();
    LineTags tags = LineTags.of(signs, pages, bodies);
    Paragraphs paragraphs = new Paragraphs(typography, tags);
    List<List<Passage>> read = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      PdfPage page = pages.get(i);
      read.add(
          PagePart.of(page, bodies.get(i), paragraphs).stream()
              .map(part -> Passage.of(page, part))
              .toList());
    }
    List<List<Passage>> parts = ContinuedTables.joined(read);
    JoinedLines joined = new JoinedLines(new Vocabulary(pages));
    List<Passage> all = parts.stream().flatMap(List::stream).toList();
    Headings headings = new Headings(typography, tags, joined, all);
    this.passages =
        new PageBreaks(typography, tags, passage -> headings.level(passage).isPresent())
            .joined(parts);
    this.writer = new PassageWriter(builder, joined, headings, tags);
  }

  private List<Line> body(PdfPage page) {
    return ReadingOrder.of(page.lines().stream().filter(line -> !running.contains(line)).toList());
  }

  /** Writes page by page; a passage that continues brings the builder to its last page. */
  void write() {
    int reached = 0;
    for (int i = 0; i < pages.size(); i++) {
      PdfPage page = pages.get(i);
      if (page.number() > reached) {
        builder.page(page.number());
      }
      writeRunning(page, true);
      boolean footed = false;
      for (Passage passage : passages.get(i)) {
        if (passage.stretches().size() > 1) {
          writeFoot(page);
          footed = true;
        }
        writer.write(passage);
        reached = passage.stretches().get(passage.stretches().size() - 1).page().number();
      }
      if (!footed) {
        writeFoot(page);
      }
    }
  }

  private void writeFoot(PdfPage page) {
    for (Aside aside : page.sideways().asides()) {
      builder.at(aside.box());
      if (aside.turn() == Turn.ASLANT || isAtSide(page, aside.box())) {
        builder.furniture(aside.text());
      } else {
        builder.paragraph(aside.text());
      }
    }
    writeRunning(page, false);
  }

  private static boolean isAtSide(PdfPage page, Box box) {
    return box.right() < SIDE_MARGIN * page.width()
        || box.left() > (1 - SIDE_MARGIN) * page.width();
  }

  private void writeRunning(PdfPage page, boolean top) {
    for (Line line : page.lines()) {
      if (running.contains(line) && line.baseline() < page.height() / 2 == top) {
        builder.at(page.seen(line.box())).furniture(line.text());
      }
    }
  }
}
