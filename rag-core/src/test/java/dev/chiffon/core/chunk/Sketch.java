package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Layout;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Page;
import dev.chiffon.core.data.Part;
import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Documents drawn as lines: {@code # Title}, {@code ## Section}, {@code - item}, {@code | rows},
 * {@code || rows} of which the first is a header, {@code ^ caption}, {@code = code}, {@code ~
 * furniture}, {@code / a page break}, {@code @} a new slide, and paragraphs.
 */
final class Sketch {
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Page> pages = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private int pageStart;
  private int partStart = -1;

  private Sketch() {}

  static Document of(String... lines) {
    Sketch sketch = new Sketch();
    for (String line : lines) {
      if (line.equals("/")) {
        sketch.endPage();
      } else if (line.equals("@")) {
        sketch.endPart();
        sketch.partStart = sketch.text.length();
      } else {
        sketch.add(line);
      }
    }
    if (!sketch.pages.isEmpty()) {
      sketch.endPage();
    }
    sketch.endPart();
    return new Document(
        "sketch",
        sketch.text.toString(),
        sketch.blocks,
        new Layout(sketch.pages, sketch.parts, List.of()),
        Metadata.empty());
  }

  private void add(String line) {
    int marks = line.indexOf(' ');
    boolean marked = marks > 0 && "#-|=~^".indexOf(line.charAt(0)) >= 0;
    text.append(text.isEmpty() ? "" : "\n\n");
    int start = text.length();
    text.append(marked ? line.substring(marks + 1) : line);
    Span span = new Span(start, text.length());
    blocks.add(block(marked ? line.substring(0, marks) : "", span));
  }

  private Block block(String marks, Span span) {
    return switch (marks.isEmpty() ? ' ' : marks.charAt(0)) {
      case '#' -> new Block.Heading(span, marks.length());
      case '-' -> new Block.ListItem(span, 1, OptionalInt.empty());
      case '|' -> new Block.Table(span, marks.length() - 1, rows(span));
      case '^' -> new Block.Caption(span);
      case '=' -> new Block.Code(span, "");
      case '~' -> new Block.Furniture(span);
      default -> new Block.Paragraph(span);
    };
  }

  private List<Block.Row> rows(Span table) {
    List<Block.Row> rows = new ArrayList<>();
    int start = table.start();
    for (String row : table.of(text.toString()).lines().toList()) {
      rows.add(new Block.Row(new Span(start, start + row.length()), List.of()));
      start += row.length() + 1;
    }
    return rows;
  }

  private void endPart() {
    if (partStart >= 0 && text.length() > partStart) {
      Span span = new Span(partStart, text.length());
      parts.add(new Part(Part.Kind.SLIDE, parts.size() + 1, "", span));
    }
  }

  private void endPage() {
    pages.add(new Page(pages.size() + 1, new Span(pageStart, text.length())));
    pageStart = text.length();
  }
}
