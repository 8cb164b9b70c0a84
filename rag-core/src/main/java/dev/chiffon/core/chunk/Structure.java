package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Document;
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
  private final List<Unit> units = new ArrayList<>();

  Structure(Document document, ChunkSize size) {
    this.document = document;
    this.size = size;
    this.pieces = new Pieces(document.text(), size);
  }

  List<Unit> units() {
    boolean afterFurniture = false;
    for (Block block : document.blocks()) {
      if (!(block instanceof Block.Furniture)) {
        add(parts(block), edge(block, afterFurniture));
      }
      afterFurniture = block instanceof Block.Furniture;
    }
    return units;
  }

  /** Returns the units of plain text that ignores all structure: its sentences. */
  List<Unit> sentences() {
    if (!document.text().isBlank()) {
      Span whole = new Span(0, document.text().length());
      add(sentences(whole), Unit.Edge.INSIDE_BLOCK);
    }
    return units;
  }

  private static Unit.Edge edge(Block block, boolean afterFurniture) {
    if (afterFurniture) {
      return Unit.Edge.FURNITURE;
    }
    return block instanceof Block.Heading ? Unit.Edge.HEADING : Unit.Edge.BLOCK;
  }

  private List<Span> parts(Block block) {
    if (block instanceof Block.Heading) {
      return pieces.cut(block.span(), new int[] {block.span().length()});
    }
    if (block instanceof Block.Table table) {
      return pieces.cut(block.span(), rowEnds(table));
    }
    if (block instanceof Block.Code) {
      return pieces.cut(block.span(), lineEnds(block.span().of(document.text())));
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

  private static int[] lineEnds(String text) {
    return IntStream.rangeClosed(1, text.length())
        .filter(end -> end == text.length() || text.charAt(end - 1) == '\n')
        .toArray();
  }

  /** Adds the parts of one block; only what alone exceeds the maximum is cut further. */
  private void add(List<Span> parts, Unit.Edge edge) {
    List<Span> fitting =
        parts.stream().flatMap(part -> pieces.within(part, size.max()).stream()).toList();
    int[] tokens = pieces.costs(fitting);
    if (tokens.length > 0 && !units.isEmpty() && edge != Unit.Edge.FURNITURE) {
      tokens[0] = pieces.costAfter(units.get(units.size() - 1).span().end(), fitting.get(0));
    }
    int rest = IntStream.of(tokens).sum();
    for (int i = 0; i < tokens.length; i++) {
      Unit.Edge before = i == 0 ? edge : Unit.Edge.INSIDE_BLOCK;
      units.add(new Unit(fitting.get(i), tokens[i], rest, before));
      rest -= tokens[i];
    }
  }
}
