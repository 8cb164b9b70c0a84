package dev.chiffon.examples.corpus;

import java.util.List;

/** One block of a source text: a heading, a paragraph, a list or a table. */
sealed interface Block {

  /**
   * A heading.
   *
   * @param level 1 for the title of the document, 2 to 4 for its sections
   * @param text the words of the heading
   */
  record Heading(int level, String text) implements Block {}

  /**
   * A paragraph of running text.
   *
   * @param text the text, without line breaks
   */
  record Paragraph(String text) implements Block {}

  /**
   * A flat list.
   *
   * @param numbered whether the items are numbered rather than marked with bullets
   * @param items the items in their order
   */
  record Items(boolean numbered, List<String> items) implements Block {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * A table whose first row names the columns.
   *
   * @param rows all rows, each with the same number of cells
   */
  record Table(List<List<String>> rows) implements Block {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }

    int columns() {
      return rows.get(0).size();
    }
  }
}
