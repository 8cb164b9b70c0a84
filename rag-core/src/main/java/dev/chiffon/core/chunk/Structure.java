package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Part;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Takes a document apart into the units that its blocks are made of. */
final class Structure {
  private final Document document;
  private final ChunkSize size;
  private final Pieces pieces;
  private final Bonds bonds;
  private final List<Unit> units = new ArrayList<>();
  private int nextPart;

  Structure(Document document, ChunkSize size) {
    this.document = document;
    this.size = size;
    this.pieces = new Pieces(document.text(), size);
    this.bonds = new Bonds(document);
  }

  List<Unit> units() {
    boolean border = false;
    for (int i = 0; i < document.blocks().size(); i++) {
      Block block = document.blocks().get(i);
      border |= beginsPart(block);
      if (block instanceof Block.Furniture) {
        border = true;
      } else {
        add(i, parts(block), border);
        border = false;
      }
    }
    return units;
  }

  /** Returns the units of plain text that ignores all structure: its sentences. */
  List<Unit> sentences() {
    if (!document.text().isBlank()) {
      List<Span> parts = fitting(sentences(new Span(0, document.text().length())));
      addSentences(parts, costs(parts, Unit.Edge.INSIDE_BLOCK));
    }
    return units;
  }

  private void addSentences(List<Span> parts, int[] tokens) {
    int rest = IntStream.of(tokens).sum();
    for (int i = 0; i < tokens.length; i++) {
      units.add(Unit.ofPlainText(parts.get(i), tokens[i], rest));
      rest -= tokens[i];
    }
  }

  /** Returns whether a part begins or ends between the block before and this one. */
  private boolean beginsPart(Block block) {
    List<Part> parts = document.layout().parts();
    int before = nextPart;
    while (nextPart < 2 * parts.size() && borderOf(parts, nextPart) <= block.span().start()) {
      nextPart++;
    }
    return nextPart > before;
  }

  /** Returns where part {@code i / 2} begins, or ends if {@code i} is odd. */
  private static int borderOf(List<Part> parts, int i) {
    Span span = parts.get(i / 2).span();
    return i % 2 == 0 ? span.start() : span.end();
  }

  private List<Span> parts(Block block) {
    if (block instanceof Block.Heading) {
      return pieces.cut(block.span(), new int[] {block.span().length()});
    }
    if (block instanceof Block.Table table) {
      return pieces.cut(block.span(), rowEnds(table));
    }
    if (block instanceof Block.Code) {
      return new CodeParts(document.text(), pieces, size.target()).of(block.span());
    }
    return sentences(block.span());
  }

  private List<Span> sentences(Span span) {
    return pieces.cut(span, Sentences.ends(span.of(document.text())));
  }

  /** Returns the end of each row, and of the table, so that no text beside the rows is lost. */
  private static int[] rowEnds(Block.Table table) {
    IntStream rows = table.rows().stream().mapToInt(row -> row.span().end() - table.span().start());
    return IntStream.concat(rows, IntStream.of(table.span().length())).toArray();
  }

  private void add(int block, List<Span> parts, boolean border) {
    List<Span> fitting = fitting(parts);
    Block whole = document.blocks().get(block);
    Unit.Edge edge = border ? Unit.Edge.BORDER : Unit.Edge.BLOCK;
    if (!border && whole instanceof Block.Heading) {
      edge = Unit.Edge.HEADING;
    }
    int[] tokens = costs(fitting, edge);
    int header = headerTokens(whole);
    int level = whole instanceof Block.Heading heading ? heading.level() : 0;
    int rest = IntStream.of(tokens).sum();
    for (int i = 0; i < tokens.length; i++) {
      Span span = fitting.get(i);
      Unit.Bond bond = bonds.of(block, span, /* last= */ i == tokens.length - 1);
      int repeated = bond == Unit.Bond.WITH_NEXT ? 0 : header;
      Unit.Edge before = i == 0 ? edge : Unit.Edge.INSIDE_BLOCK;
      units.add(new Unit(span, tokens[i], rest, repeated, level, before, bond));
      rest -= tokens[i];
    }
  }

  /** Only what alone exceeds the maximum is cut further. */
  private List<Span> fitting(List<Span> parts) {
    return parts.stream().flatMap(part -> pieces.within(part, size.max()).stream()).toList();
  }

  private int[] costs(List<Span> parts, Unit.Edge edge) {
    int[] tokens = pieces.costs(parts);
    if (tokens.length > 0 && !units.isEmpty() && edge != Unit.Edge.BORDER) {
      tokens[0] = pieces.costAfter(units.get(units.size() - 1).span().end(), parts.get(0));
    }
    return tokens;
  }

  /**
   * Returns what a table's header costs where it is repeated; nothing if it is more than half of
   * the target, since chunks would shrink to single rows.
   */
  private int headerTokens(Block block) {
    if (!(block instanceof Block.Table table)) {
      return 0;
    }
    int tokens = table.headerBefore(table.span().end()).map(pieces::cost).orElse(0);
    return tokens <= size.target() / 2 ? tokens : 0;
  }
}
