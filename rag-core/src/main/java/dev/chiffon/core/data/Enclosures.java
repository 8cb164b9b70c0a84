package dev.chiffon.core.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a span of a document stands in. */
final class Enclosures {
  private final Document document;
  private final Span span;
  private final List<Block> blocks;
  private final List<Span> found = new ArrayList<>();

  /** Begins with the whole blocks that the span touches, if it touches any. */
  Enclosures(Document document, Span span) {
    if (span.end() > document.text().length()) {
      throw new IllegalArgumentException(
          "need a span inside the text of %d units of document '%s', got %s"
              .formatted(document.text().length(), document.id(), span));
    }
    this.document = document;
    this.span = span;
    this.blocks =
        document.blocks().stream().filter(block -> !(block instanceof Block.Furniture)).toList();
  }

  List<Span> innermostFirst() {
    Optional<Part> part =
        document.layout().parts().stream().filter(each -> each.span().contains(span)).findFirst();
    List<Block> near =
        part.map(
                whole ->
                    blocks.stream().filter(block -> whole.span().contains(block.span())).toList())
            .orElse(blocks);
    around(near, firstTouched(near), lastTouched(near));
    addSections(near);
    around(near, 0, near.size());
    around(blocks, 0, blocks.size());
    return List.copyOf(found);
  }

  private void addSections(List<Block> near) {
    int level = Integer.MAX_VALUE;
    for (int i = lastStarted(near); i >= 0 && level > 1; i--) {
      if (near.get(i) instanceof Block.Heading heading && heading.level() < level) {
        level = heading.level();
        around(near, i, nextHeading(near, i + 1, Integer.MAX_VALUE));
        around(near, i, nextHeading(near, i + 1, level));
      }
    }
  }

  private int firstTouched(List<Block> near) {
    int i = 0;
    while (i < near.size() && near.get(i).span().end() <= span.start()) {
      i++;
    }
    return i;
  }

  private int lastTouched(List<Block> near) {
    int i = firstTouched(near);
    while (i < near.size() && near.get(i).span().start() < span.end()) {
      i++;
    }
    return i;
  }

  /** Returns the last block that begins at or before the span. */
  private int lastStarted(List<Block> near) {
    int i = 0;
    while (i < near.size() && near.get(i).span().start() <= span.start()) {
      i++;
    }
    return i - 1;
  }

  /** Returns the first heading from {@code i} on of that level or above, or the end. */
  private static int nextHeading(List<Block> near, int i, int level) {
    int next = i;
    while (next < near.size()
        && !(near.get(next) instanceof Block.Heading heading && heading.level() <= level)) {
      next++;
    }
    return next;
  }

  /** Adds the span of blocks {@code first} to {@code end} - 1, if it holds more than the last. */
  private void around(List<Block> near, int first, int end) {
    if (first < end) {
      Span whole = near.get(first).span().enclosing(near.get(end - 1).span());
      Span inside = found.isEmpty() ? span : found.get(found.size() - 1);
      if (whole.contains(inside) && !whole.equals(inside)) {
        found.add(whole);
      }
    }
  }
}
