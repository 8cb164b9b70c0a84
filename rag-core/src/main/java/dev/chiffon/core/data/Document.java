package dev.chiffon.core.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One source text with the structure its parser kept. Every span anywhere in the pipeline counts
 * UTF-16 units of {@link #text}.
 *
 * @param id stable name of the source, unique within an index, such as {@code hr/handbook.pdf}
 * @param text the canonical text, in reading order; all that is cited is a slice of it
 * @param blocks the structure, in reading order; text outside any block is allowed only if blank
 * @param layout where the text stands in its source: pages, parts, places on the pages
 * @param metadata what is known beside the text
 */
public record Document(
    String id, String text, List<Block> blocks, Layout layout, Metadata metadata) {
  /** Atomic, so that the two halves of one CRLF are not two ends of lines. */
  private static final String LINE_END = "(?>\\r\\n|\\r|\\n)";

  private static final Pattern BLANK_LINES =
      Pattern.compile(LINE_END + "(?:\\h*" + LINE_END + ")+");

  /**
   * Copies the blocks and checks every span.
   *
   * @throws IllegalArgumentException if the id is blank, or blocks, pages, parts or regions overlap
   *     among themselves, stand out of order or leave the text, or text that is not blank stands
   *     outside every block
   */
  public Document {
    if (id.isBlank()) {
      throw new IllegalArgumentException("need a document id that is not blank");
    }
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty() && !text.isBlank()) {
      throw new IllegalArgumentException("need blocks over the text of document '" + id + "'");
    }
    List<Span> spans = blocks.stream().map(Block::span).toList();
    Spans.requireInOrder("block of document '" + id + "'", spans, 0, text.length());
    layout.requireWithin(id, text.length());
    requireCovered(id, text, spans);
  }

  /** Returns a document of one paragraph, without pages: the plainest there is. */
  public static Document ofText(String id, String text) {
    List<Block> blocks =
        text.isBlank() ? List.of() : List.of(new Block.Paragraph(new Span(0, text.length())));
    return new Document(id, text, blocks, Layout.none(), Metadata.empty());
  }

  /**
   * Returns a document of plain text, without pages: what stands between blank lines is a
   * paragraph.
   */
  public static Document ofParagraphs(String id, String text) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (Matcher gap = BLANK_LINES.matcher(text); gap.find(); start = gap.end()) {
      addParagraph(text, start, gap.start(), blocks);
    }
    addParagraph(text, start, text.length(), blocks);
    return new Document(id, text, blocks, Layout.none(), Metadata.empty());
  }

  private static void addParagraph(String text, int start, int end, List<Block> blocks) {
    Span.stripped(text, start, end).map(Block.Paragraph::new).ifPresent(blocks::add);
  }

  /** Returns the title: the metadata's, else the first level 1 heading's text. */
  public Optional<String> title() {
    return metadata
        .string(Metadata.TITLE)
        .or(
            () ->
                blocks.stream()
                    .filter(b -> b instanceof Block.Heading heading && heading.level() == 1)
                    .map(block -> block.span().of(text))
                    .findFirst());
  }

  /** Returns where the pages lie, ascending; empty where the format has no pages. */
  public List<Page> pages() {
    return layout.pages();
  }

  /** Returns the 1-based number of the page that holds the unit at {@code offset}. */
  public OptionalInt pageAt(int offset) {
    return Page.numberAt(pages(), offset);
  }

  /** Returns the sheet, slide, chapter or attachment that holds the unit at {@code offset}. */
  public Optional<Part> partAt(int offset) {
    return layout.parts().stream().filter(part -> part.span().contains(offset)).findFirst();
  }

  /**
   * Returns what {@code span} stands in, innermost first, each larger than the one before and
   * holding it: the whole blocks that it touches; the text of its section above the first heading
   * inside of that; the section, from its heading on; the sections around that; the part; the
   * document. A section ends at the next heading that is not below its own, and at the end of its
   * part. Furniture at the ends of these is left out. In O(blocks).
   *
   * @throws IllegalArgumentException if the span leaves the document's text
   */
  public List<Span> enclosing(Span span) {
    return new Enclosures(this, span).innermostFirst();
  }

  /** Returns where the text under {@code span} is drawn, by place in the text ascending. */
  public List<Region> regionsOf(Span span) {
    return layout.regions().stream().filter(region -> region.span().overlaps(span)).toList();
  }

  /** Returns the document as Markdown: headings, lists, tables and code as its blocks say. */
  public String toMarkdown() {
    return new MarkdownWriter(this).write();
  }

  private static void requireCovered(String id, String text, List<Span> spans) {
    int from = 0;
    for (Span span : spans) {
      requireBlank(id, text, from, span.start());
      from = span.end();
    }
    requireBlank(id, text, from, text.length());
  }

  private static void requireBlank(String id, String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        throw new IllegalArgumentException(
            "need every text in a block, got text outside at %d of document '%s'".formatted(i, id));
      }
    }
  }
}
