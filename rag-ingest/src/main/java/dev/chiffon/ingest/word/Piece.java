package dev.chiffon.ingest.word;

import dev.chiffon.ingest.parse.TableGrid;

/** A paragraph or a table of a Word file, before it is known where it goes. */
sealed interface Piece {

  /** Its text, white space not yet folded. */
  String text();

  /** A paragraph and its style. */
  record Text(String text, Style style) implements Piece {}

  /** A table, and its text without the grid for when it lies inside a cell. */
  record Grid(TableGrid grid, String text) implements Piece {}
}
