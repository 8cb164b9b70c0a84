package dev.chiffon.core.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts chunks out of a document in one pass over its blocks and pages, however many there are. */
final class Slicer {
  private final Document document;
  private final List<Block.Heading> path = new ArrayList<>();
  private int nextBlock;
  private int firstPage;
  private int firstPart;

  Slicer(Document document) {
    this.document = document;
  }

  /** Returns the next chunk; spans must come by start ascending. */
  Chunk slice(Span span) {
    return new Chunk(
        document.id(),
        span,
        span.of(document.text()),
        headingPath(span.start()),
        pages(span),
        part(span.start()),
        tableHeader(span.start()),
        document.metadata());
  }

  private List<String> headingPath(int offset) {
    List<Block> blocks = document.blocks();
    while (nextBlock < blocks.size() && blocks.get(nextBlock).span().start() <= offset) {
      if (blocks.get(nextBlock) instanceof Block.Heading heading) {
        path.removeIf(outer -> outer.level() >= heading.level());
        path.add(heading);
      }
      nextBlock++;
    }
    return path.stream().map(heading -> heading.span().of(document.text())).toList();
  }

  private List<Page> pages(Span span) {
    List<Page> all = document.pages();
    while (firstPage < all.size() && all.get(firstPage).span().end() <= span.start()) {
      firstPage++;
    }
    int end = firstPage;
    while (end < all.size() && all.get(end).span().start() < span.end()) {
      end++;
    }
    return Page.clip(all.subList(firstPage, end), span);
  }

  private Optional<Part> part(int offset) {
    List<Part> all = document.layout().parts();
    while (firstPart < all.size() && all.get(firstPart).span().end() <= offset) {
      firstPart++;
    }
    return firstPart < all.size() && all.get(firstPart).span().contains(offset)
        ? Optional.of(all.get(firstPart))
        : Optional.empty();
  }

  /** Returns the header rows above {@code offset} of the table around it, if there is one. */
  private String tableHeader(int offset) {
    if (nextBlock == 0 || !(document.blocks().get(nextBlock - 1) instanceof Block.Table table)) {
      return "";
    }
    boolean inside = table.span().contains(offset);
    return inside
        ? table.headerBefore(offset).map(span -> span.of(document.text())).orElse("")
        : "";
  }
}
