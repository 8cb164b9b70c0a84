package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Layout;
import dev.chiffon.core.data.Page;
import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes a document that fails a check as small as it can while it still fails: first without some
 * of its blocks and rows, then without parts of its text, halves first and single characters last.
 *
 * <p>The minimizing delta debugging algorithm of Zeller and Hildebrandt (IEEE TSE 28(2), 2002),
 * with complements only, and with an end after some work.
 *
 * @param <F> what a failing check returns
 */
final class DocumentShrinker<F> {
  /** How much text is cut on the way, so that a slow chunker ends in time as well. */
  private static final long MOST_UNITS = 2_000_000;

  private final Function<Document, Optional<F>> check;
  private long units;
  private Document smallest;
  private F failure;

  private DocumentShrinker(Function<Document, Optional<F>> check, Document failing, F failure) {
    this.check = check;
    this.smallest = failing;
    this.failure = failure;
  }

  /**
   * Returns what the check says of the smallest failing document found.
   *
   * @param failing a document that fails the check
   * @param failure what the check said of it
   */
  static <F> F shrink(Document failing, F failure, Function<Document, Optional<F>> check) {
    DocumentShrinker<F> shrinker = new DocumentShrinker<>(check, failing, failure);
    int before;
    do {
      before = shrinker.smallest.text().length();
      shrinker.shrinkBy(DocumentShrinker::parts);
      shrinker.shrinkBy(DocumentShrinker::characters);
    } while (shrinker.smallest.text().length() < before && shrinker.units < MOST_UNITS);
    return shrinker.failure;
  }

  /** Drops runs of units, half of all at first, until no single one can be dropped. */
  private void shrinkBy(Function<Document, List<Span>> parts) {
    int run = Math.max(1, (parts.apply(smallest).size() + 1) / 2);
    while (run > 0 && units < MOST_UNITS) {
      if (!dropOne(parts.apply(smallest), run)) {
        run /= 2;
      }
    }
  }

  private boolean dropOne(List<Span> parts, int run) {
    boolean dropped = false;
    for (int end = parts.size(); end > 0 && units < MOST_UNITS; end -= run) {
      Span range = parts.get(Math.max(0, end - run)).enclosing(parts.get(end - 1));
      Document smaller = without(smallest, range);
      units += smaller.text().length();
      Optional<F> still = check.apply(smaller);
      if (still.isPresent()) {
        smallest = smaller;
        failure = still.get();
        dropped = true;
      }
    }
    return dropped;
  }

  /** Returns blocks, and rows of tables, each up to where the next one begins. */
  private static List<Span> parts(Document document) {
    List<Integer> starts =
        document.blocks().stream().flatMap(DocumentShrinker::starts).distinct().toList();
    List<Span> parts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : document.text().length();
      parts.add(new Span(starts.get(i), end));
    }
    return parts;
  }

  private static Stream<Integer> starts(Block block) {
    Stream<Integer> start = Stream.of(block.span().start());
    return block instanceof Block.Table table
        ? Stream.concat(start, table.rows().stream().map(row -> row.span().start()))
        : start;
  }

  private static List<Span> characters(Document document) {
    List<Span> characters = new ArrayList<>();
    String text = document.text();
    for (int i = 0; i < text.length(); ) {
      int end = i + Character.charCount(text.codePointAt(i));
      characters.add(new Span(i, end));
      i = end;
    }
    return characters;
  }

  /** Returns the document without the text under {@code gone}, and without what is left empty. */
  static Document without(Document document, Span gone) {
    String text = document.text();
    return new Document(
        document.id(),
        text.substring(0, gone.start()) + text.substring(gone.end()),
        document.blocks().stream().flatMap(block -> block(block, gone).stream()).toList(),
        Layout.ofPages(
            document.pages().stream()
                .flatMap(
                    page -> rest(page.span(), gone).map(s -> new Page(page.number(), s)).stream())
                .toList()),
        document.metadata());
  }

  private static Optional<Span> rest(Span span, Span gone) {
    int start = moved(span.start(), gone);
    int end = moved(span.end(), gone);
    return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  private static int moved(int offset, Span gone) {
    return offset <= gone.start() ? offset : Math.max(gone.start(), offset - gone.length());
  }

  private static Optional<Block> block(Block block, Span gone) {
    return rest(block.span(), gone).map(span -> moved(block, span, gone));
  }

  private static Block moved(Block block, Span span, Span gone) {
    if (block instanceof Block.Heading heading) {
      return new Block.Heading(span, heading.level());
    }
    if (block instanceof Block.ListItem item) {
      return new Block.ListItem(span, item.depth(), item.ordinal());
    }
    if (block instanceof Block.Table table) {
      List<Block.Row> rows = table.rows().stream().flatMap(row -> row(row, gone).stream()).toList();
      return new Block.Table(span, Math.min(table.headerRows(), rows.size()), rows);
    }
    if (block instanceof Block.Code code) {
      return new Block.Code(span, code.language());
    }
    if (block instanceof Block.Caption) {
      return new Block.Caption(span);
    }
    return block instanceof Block.Furniture ? new Block.Furniture(span) : new Block.Paragraph(span);
  }

  private static Optional<Block.Row> row(Block.Row row, Span gone) {
    return rest(row.span(), gone)
        .map(
            span ->
                new Block.Row(
                    span,
                    row.cells().stream().flatMap(cell -> cell(cell, gone).stream()).toList()));
  }

  private static Optional<Block.Cell> cell(Block.Cell cell, Span gone) {
    return rest(cell.span(), gone)
        .map(span -> new Block.Cell(span, cell.column(), cell.columns(), cell.rows()));
  }
}
