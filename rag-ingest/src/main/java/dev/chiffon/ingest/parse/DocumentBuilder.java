package dev.chiffon.ingest.parse;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Box;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Layout;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.core.data.Page;
import dev.chiffon.core.data.Part;
import dev.chiffon.core.data.Region;
import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Builds a document block by block, in reading order: keeps the canonical text and counts the
 * spans, so that parsers never do. Blocks without text are passed over; blocks are separated by an
 * empty line, list items and table rows by a line break. Not safe for threads.
 *
 * <p>White space inside a block is folded to single spaces, except in code, and control characters
 * are dropped. The builder checks the source's deadline and the length of the text at each block.
 */
public final class DocumentBuilder {
  static final String CELL_SEPARATOR = " | ";
  // Deeper only in hostile files, whose Markdown would then be mostly indentation.
  private static final int MAX_LIST_DEPTH = 16;
  private final Source source;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Page> pages = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private Metadata metadata;
  private long items;
  private int pageNumber;
  private int pageStart;
  private Optional<Part> part = Optional.empty();
  private Optional<Box> box = Optional.empty();

  /** Creates a builder for the document of {@code source}. */
  public DocumentBuilder(Source source) {
    this.source = source;
    this.metadata = source.metadata();
    source.progress().begin(this);
  }

  /** Adds a heading of level 1 (title) to 9. */
  public DocumentBuilder heading(int level, String raw) {
    return add(folded(raw), "\n\n", span -> new Block.Heading(span, Math.min(level, 9)));
  }

  /** Adds a paragraph. */
  public DocumentBuilder paragraph(String raw) {
    return add(folded(raw), "\n\n", Block.Paragraph::new);
  }

  /**
   * Continues the last block, a paragraph or a list item, in another place: on the page begun
   * since, or {@link #at} another box. A space parts it from what is there if {@code raw} begins
   * with one.
   */
  public DocumentBuilder continued(String raw) {
    String content = folded(raw);
    Optional<Box> drawn = box;
    box = Optional.empty();
    if (content.isEmpty()) {
      return this;
    }
    text.append(Character.isWhitespace(raw.charAt(0)) ? " " : "");
    int start = text.length();
    text.append(content);
    source.limits().require(source.id(), Limit.CHARACTERS, text.length());
    int last = blocks.size() - 1;
    blocks.set(last, extended(blocks.get(last), text.length()));
    place(new Span(start, text.length()), drawn);
    return this;
  }

  private static Block extended(Block block, int end) {
    Span span = new Span(block.span().start(), end);
    if (block instanceof Block.ListItem item) {
      return new Block.ListItem(span, item.depth(), item.ordinal());
    }
    if (block instanceof Block.Paragraph) {
      return new Block.Paragraph(span);
    }
    throw new IllegalStateException("need a paragraph or list item to continue, got " + block);
  }

  /**
   * Adds a list item without its bullet or number; depth 1 is an item of an outermost list, and
   * what is nested deeper than 16 counts as 16.
   */
  public DocumentBuilder listItem(int depth, OptionalInt ordinal, String raw) {
    boolean follows = !blocks.isEmpty() && blocks.get(blocks.size() - 1) instanceof Block.ListItem;
    return add(
        folded(raw),
        follows ? "\n" : "\n\n",
        span -> new Block.ListItem(span, Math.min(depth, MAX_LIST_DEPTH), ordinal));
  }

  /** Adds program text, line breaks kept; {@code language} is empty if unknown. */
  public DocumentBuilder code(String language, String raw) {
    return add(Text.lines(raw), "\n\n", span -> new Block.Code(span, language));
  }

  /** Adds the caption of a table or figure. */
  public DocumentBuilder caption(String raw) {
    return add(folded(raw), "\n\n", Block.Caption::new);
  }

  /** Adds a running header, footer or page number. */
  public DocumentBuilder furniture(String raw) {
    return add(folded(raw), "\n\n", Block.Furniture::new);
  }

  /** Adds a table, from its grid. */
  public DocumentBuilder table(TableGrid grid) {
    TableGrid.Written written = grid.write();
    source.limits().require(source.id(), Limit.BLOCKS, items + written.items());
    items += written.items();
    return add(written.text(), "\n\n", span -> written.block(span.start()));
  }

  /** Returns an empty table whose cells count against the limits of the source as they come. */
  public TableGrid grid() {
    return new TableGrid(this);
  }

  /** Checks time and room before a table grows by {@code more} UTF-16 units in {@code cells}. */
  void requireRoom(long cells, long units) {
    source.deadline().check();
    source.limits().require(source.id(), Limit.CHARACTERS, text.length() + units);
    source.limits().require(source.id(), Limit.BLOCKS, items + cells);
  }

  /** Begins the page of that 1-based number; what is added from now on stands on it. */
  public DocumentBuilder page(int number) {
    endPage();
    pageNumber = number;
    pageStart = text.length();
    return this;
  }

  /** Forgets the pages begun so far: the source turned out not to know them. */
  public DocumentBuilder withoutPages() {
    pages.clear();
    regions.clear();
    pageNumber = 0;
    return this;
  }

  /**
   * Begins a sheet, slide, chapter or attachment; what is added from now on belongs to it.
   *
   * @param number its 1-based place among the parts of its kind
   * @param name what it is called, empty if it has no name
   */
  public DocumentBuilder part(Part.Kind kind, int number, String name) {
    endPart();
    part =
        Optional.of(
            new Part(kind, number, Text.folded(name), new Span(text.length(), text.length() + 1)));
    return this;
  }

  /** Says where on the current page the next block is drawn; only the next one. */
  public DocumentBuilder at(Box box) {
    this.box = Optional.of(box);
    return this;
  }

  /** Sets a metadata value of the document, unless it is blank. */
  public DocumentBuilder metadata(String name, String value) {
    if (!value.isBlank()) {
      metadata = metadata.with(name, Text.folded(value));
    }
    return this;
  }

  /** Returns whether nothing has been added yet. */
  public boolean isEmpty() {
    return blocks.isEmpty();
  }

  /**
   * Returns the document.
   *
   * @throws IngestException if it has no text
   */
  public Document build() {
    return soFar()
        .orElseThrow(
            () ->
                new IngestException(source.id(), IngestException.Reason.EMPTY, "it holds no text"));
  }

  /** Returns what has been added until now, which may go on; empty if it has no text. */
  Optional<Document> soFar() {
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    List<Page> begunPages = new ArrayList<>(pages);
    currentPage().ifPresent(begunPages::add);
    List<Part> begunParts = new ArrayList<>(parts);
    currentPart().ifPresent(begunParts::add);
    Layout layout = new Layout(begunPages, begunParts, regions);
    return Optional.of(new Document(source.id(), text.toString(), blocks, layout, metadata));
  }

  /** Text that exceeds the limit is not folded to its end before it is refused. */
  private String folded(String raw) {
    return Text.folded(raw, source.limits().most(Limit.CHARACTERS) + 1);
  }

  private DocumentBuilder add(String content, String separator, BlockAt block) {
    source.deadline().check();
    Optional<Box> drawn = box;
    box = Optional.empty();
    if (content.isBlank()) {
      return this;
    }
    source.limits().require(source.id(), Limit.CHARACTERS, (long) text.length() + content.length());
    source.limits().require(source.id(), Limit.BLOCKS, ++items);
    int start = text.isEmpty() ? 0 : text.length() + separator.length();
    Span span = new Span(start, start + content.length());
    Block added = block.at(span);
    text.append(text.isEmpty() ? "" : separator).append(content);
    blocks.add(added);
    place(span, drawn);
    return this;
  }

  private void place(Span span, Optional<Box> drawn) {
    drawn
        .filter(known -> pageNumber > 0)
        .ifPresent(known -> regions.add(new Region(span, pageNumber, known)));
  }

  private void endPage() {
    currentPage().ifPresent(pages::add);
  }

  private Optional<Page> currentPage() {
    return pageNumber > 0 && text.length() > pageStart
        ? Optional.of(new Page(pageNumber, new Span(pageStart, text.length())))
        : Optional.empty();
  }

  private void endPart() {
    currentPart().ifPresent(parts::add);
    part = Optional.empty();
  }

  private Optional<Part> currentPart() {
    return part.filter(begun -> text.length() > begun.span().start())
        .map(
            begun ->
                new Part(
                    begun.kind(),
                    begun.number(),
                    begun.name(),
                    new Span(begun.span().start(), text.length())));
  }

  /** A block that needs only its place. */
  private interface BlockAt {
    /** Returns the block at that place. */
    Block at(Span span);
  }
}
