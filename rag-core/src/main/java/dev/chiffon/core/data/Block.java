package dev.chiffon.core.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A structural unit of a document: what the parser kept of its layout. Blocks stand in reading
 * order and do not overlap.
 */
public sealed interface Block {

  /** Returns where the block's text lies in the document. */
  Span span();

  /**
   * A heading.
   *
   * @param span its text
   * @param level 1 (the document's title) to 9
   */
  record Heading(Span span, int level) implements Block {
    /** Checks the level. */
    public Heading {
      if (level < 1 || level > 9) {
        throw new IllegalArgumentException("need a heading level from 1 to 9, got " + level);
      }
    }
  }

  /**
   * Running text.
   *
   * @param span its text
   */
  record Paragraph(Span span) implements Block {}

  /**
   * One item of a list, without its bullet or number.
   *
   * @param span its text
   * @param depth 1 for an item of an outermost list
   * @param ordinal the number in front of it, in a numbered list
   */
  record ListItem(Span span, int depth, OptionalInt ordinal) implements Block {
    /** Checks the depth. */
    public ListItem {
      if (depth < 1) {
        throw new IllegalArgumentException("need a list depth of at least 1, got " + depth);
      }
    }
  }

  /**
   * A table. Its text is a line for each row, the cells of a row separated by {@code " | "}; rows
   * without any text are left out.
   *
   * @param span its text
   * @param headerRows how many of the first rows are headers, at least 0
   * @param rows the rows, from top to bottom
   */
  record Table(Span span, int headerRows, List<Row> rows) implements Block {
    private static final int LONGEST_HEADER = 1_000;

    /** Copies the rows and checks that they lie inside the table, in order. */
    public Table {
      rows = List.copyOf(rows);
      if (headerRows < 0 || headerRows > rows.size()) {
        throw new IllegalArgumentException(
            "need 0 to %d header rows, got %d".formatted(rows.size(), headerRows));
      }
      Spans.requireInOrder("row", rows.stream().map(Row::span).toList(), span);
    }

    /**
     * Returns where the header rows lie that end at or before {@code offset}: what a reader needs
     * to know of a table that is cut there. Empty if there are none, or if they are longer than
     * {@value #LONGEST_HEADER} UTF-16 units and so too long to be repeated.
     */
    public Optional<Span> headerBefore(int offset) {
      return rows.stream()
          .limit(headerRows)
          .map(Row::span)
          .filter(row -> row.end() <= offset)
          .reduce(Span::enclosing)
          .filter(header -> header.length() <= LONGEST_HEADER);
    }
  }

  /**
   * One row of a table.
   *
   * @param span its text
   * @param cells the cells that have text, from left to right
   */
  record Row(Span span, List<Cell> cells) {
    /** Copies the cells and checks that they lie inside the row, in order. */
    public Row {
      cells = List.copyOf(cells);
      Spans.requireInOrder("cell", cells.stream().map(Cell::span).toList(), span);
    }
  }

  /**
   * One cell of a table.
   *
   * @param span its text
   * @param column 0-based column it starts in
   * @param columns how many columns it covers, at least 1
   * @param rows how many rows it covers, at least 1
   */
  record Cell(Span span, int column, int columns, int rows) {
    /** Checks that the place is on the grid. */
    public Cell {
      if (column < 0 || columns < 1 || rows < 1) {
        throw new IllegalArgumentException(
            "need column >= 0, columns >= 1, rows >= 1, got %d, %d, %d"
                .formatted(column, columns, rows));
      }
    }
  }

  /**
   * Program text or other text whose line breaks matter.
   *
   * @param span its text
   * @param language the language it is marked with, empty if none
   */
  record Code(Span span, String language) implements Block {}

  /**
   * The caption of a table or figure.
   *
   * @param span its text
   */
  record Caption(Span span) implements Block {}

  /**
   * A running header, a footer or a page number: kept in the text, but not part of what the
   * document says.
   *
   * @param span its text
   */
  record Furniture(Span span) implements Block {}
}
