package dev.chiffon.ingest.word;

import dev.chiffon.ingest.ooxml.Chart;
import dev.chiffon.ingest.parse.TableGrid;
import java.util.List;
import java.util.stream.Collectors;

/** A paragraph or a table of a Word file, before it is known where it goes. */
sealed interface Piece {

  /** Its text, white space not yet folded. */
  String text();

  /** A paragraph and its style. */
  record Text(String text, Style style) implements Piece {}

  /** A table, and its text without the grid for when it lies inside a cell. */
  record Grid(TableGrid grid, String text) implements Piece {}

  /** A table of one cell, which is a frame around other pieces. */
  record Frame(List<Piece> inside) implements Piece {
    /** Copies the pieces. */
    public Frame {
      inside = List.copyOf(inside);
    }

    @Override
    public String text() {
      return inside.stream().map(Piece::text).collect(Collectors.joining("\n"));
    }
  }

  /** A formula that stands alone. */
  record Formula(String text) implements Piece {}

  /** A chart. */
  record Drawn(Chart chart) implements Piece {
    @Override
    public String text() {
      return chart.title();
    }
  }

  /** Where Word last began a new page. */
  record PageBreak() implements Piece {
    @Override
    public String text() {
      return "";
    }
  }
}
