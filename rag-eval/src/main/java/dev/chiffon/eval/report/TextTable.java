package dev.chiffon.eval.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of cells in columns, the first ones to the left and the others to the right. A table that
 * is wider than the page is printed in blocks of as many columns as fit, each with the first one
 * again.
 */
public final class TextTable {
  private static final String GAP = "  ";

  private final List<List<String>> lines = new ArrayList<>();

  /** Creates a table with only its head. */
  public TextTable(List<String> head) {
    lines.add(List.copyOf(head));
  }

  /**
   * Adds a line.
   *
   * @throws IllegalArgumentException if it has more or fewer cells than the head
   */
  public void add(List<String> cells) {
    if (cells.size() != lines.get(0).size()) {
      throw new IllegalArgumentException(
          "need %d cells, got %d".formatted(lines.get(0).size(), cells.size()));
    }
    lines.add(List.copyOf(cells));
  }

  /**
   * Returns the table in lines of at most {@code columns} characters, unless two columns need more.
   */
  public String print(int columns) {
    StringBuilder text = new StringBuilder();
    int from = 1;
    do {
      int to = end(from, columns);
      text.append(text.isEmpty() ? "" : "\n");
      block(from, to, text);
      from = to;
    } while (from < lines.get(0).size());
    return text.toString();
  }

  /** Returns the end of the columns, from {@code from}, that fit beside the first. */
  private int end(int from, int columns) {
    int width = width(0);
    int to = from;
    while (to < lines.get(0).size()
        && (to == from || width + GAP.length() + width(to) <= columns)) {
      width += GAP.length() + width(to);
      to++;
    }
    return to;
  }

  private void block(int from, int to, StringBuilder text) {
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder(line.get(0));
      row.append(" ".repeat(width(0) - length(line.get(0))));
      for (int i = from; i < to; i++) {
        row.append(GAP).append(" ".repeat(width(i) - length(line.get(i)))).append(line.get(i));
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
  }

  private int width(int column) {
    return lines.stream().mapToInt(line -> length(line.get(column))).max().orElse(0);
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
