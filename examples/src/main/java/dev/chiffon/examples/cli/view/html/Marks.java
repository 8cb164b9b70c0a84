package dev.chiffon.examples.cli.view.html;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Page;
import dev.chiffon.core.data.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * What is drawn across the text: where parts, pages and chunks begin, and where a chunk ends that
 * the next one overlaps. Handed out in the order of the text.
 */
final class Marks {

  /** What a mark says, in the order of marks at one place. */
  private enum Kind {
    CHUNK_END,
    PART,
    PAGE,
    CHUNK
  }

  private record Mark(int offset, Kind kind, int index) {}

  private final View view;
  private final List<Mark> marks = new ArrayList<>();
  private int next;

  Marks(View view) {
    this.view = view;
    List<Chunk> chunks = view.chunks();
    for (int i = 0; i < chunks.size(); i++) {
      marks.add(new Mark(chunks.get(i).span().start(), Kind.CHUNK, i));
      int end = chunks.get(i).span().end();
      if (i + 1 < chunks.size() && end > chunks.get(i + 1).span().start()) {
        marks.add(new Mark(end, Kind.CHUNK_END, i));
      }
    }
    List<Page> pages = view.document().pages();
    for (int i = 0; i < pages.size(); i++) {
      marks.add(new Mark(pages.get(i).span().start(), Kind.PAGE, i));
    }
    List<Part> parts = view.document().layout().parts();
    for (int i = 0; i < parts.size(); i++) {
      marks.add(new Mark(parts.get(i).span().start(), Kind.PART, i));
    }
    marks.sort(
        Comparator.comparingInt(Mark::offset)
            .thenComparing(Mark::kind)
            .thenComparingInt(Mark::index));
  }

  /** Returns the place of the next mark, if it is before {@code end}; else {@code end}. */
  int nextBefore(int end) {
    return next < marks.size() ? Math.min(end, marks.get(next).offset()) : end;
  }

  /** Appends all marks up to {@code offset} that were not appended yet. */
  void appendUpTo(int offset, Element parent) {
    while (next < marks.size() && marks.get(next).offset() <= offset) {
      append(marks.get(next), parent);
      next++;
    }
  }

  private void append(Mark mark, Element parent) {
    switch (mark.kind()) {
      case PART -> appendPart(view.document().layout().parts().get(mark.index()), parent);
      case PAGE -> appendPage(view.document().pages().get(mark.index()), parent);
      case CHUNK_END ->
          HtmlPage.add(parent, "div", "mark chunk-end", "end of chunk " + (mark.index() + 1));
      case CHUNK -> appendChunk(mark.index(), parent);
    }
  }

  private static void appendPart(Part part, Element parent) {
    Element banner = HtmlPage.add(parent, "div", "mark part", "");
    HtmlPage.add(
        banner,
        "b",
        "",
        "%s %d".formatted(part.kind().name().toLowerCase(Locale.ROOT), part.number()));
    HtmlPage.add(banner, "span", "", part.name());
  }

  private static void appendPage(Page page, Element parent) {
    HtmlPage.add(parent, "div", "mark page", "page " + page.number())
        .attr("id", View.pageId(page.number()));
  }

  private void appendChunk(int index, Element parent) {
    Chunk chunk = view.chunks().get(index);
    Element band = HtmlPage.add(parent, "div", "mark chunk " + side(index), "");
    band.attr("id", View.chunkId(index)).attr("data-chunk", HtmlPage.visible(chunk.id()));
    HtmlPage.add(band, "a", "number", "chunk " + (index + 1))
        .attr("href", "#" + View.chunkId(index));
    HtmlPage.add(band, "span", "tokens", view.tokens().get(index) + " tokens");
    if (index > 0 && chunk.span().start() < view.chunks().get(index - 1).span().end()) {
      HtmlPage.add(band, "span", "overlaps", "overlaps chunk " + index);
    }
    HtmlPage.add(band, "span", "path", String.join(" › ", chunk.headingPath()));
    if (!chunk.tableHeader().isEmpty()) {
      Element header = HtmlPage.add(band, "span", "repeated", "");
      HtmlPage.add(header, "i", "", "table header, repeated: ");
      header.appendText(HtmlPage.visible(chunk.tableHeader()));
    }
  }

  /** Chunks have two colours in turn, so that neighbours differ. */
  static String side(int chunk) {
    return chunk % 2 == 0 ? "even" : "odd";
  }
}
