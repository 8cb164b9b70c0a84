package dev.chiffon.examples.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Draws a ruled table with columns of equal weight, the first one somewhat wider. */
final class PdfTable {

  private static final float PADDING = 5;
  private static final float FIRST_COLUMN_WEIGHT = 1.6f;

  private final PdfPages pages;
  private final PdfFace head;
  private final PdfFace body;

  PdfTable(PdfPages pages, PdfFace head, PdfFace body) {
    this.pages = pages;
    this.head = head;
    this.body = body;
  }

  /** Draws the table on one page, on the next one if it does not fit on this one. */
  void draw(Block.Table table) throws IOException {
    float[] edges = edges(table.columns());
    List<List<List<String>>> wrapped = new ArrayList<>();
    float height = 0;
    for (int row = 0; row < table.rows().size(); row++) {
      List<List<String>> cells = wrap(table.rows().get(row), edges, face(row));
      wrapped.add(cells);
      height += rowHeight(cells, face(row));
    }
    pages.require(height);
    float tableTop = pages.top();
    pages.rule(0, tableTop, PdfPages.width(), tableTop);
    for (int row = 0; row < wrapped.size(); row++) {
      drawRow(wrapped.get(row), edges, row);
    }
    for (float edge : edges) {
      pages.rule(edge, tableTop, edge, pages.top());
    }
  }

  private void drawRow(List<List<String>> cells, float[] edges, int row) throws IOException {
    PdfFace face = face(row);
    float rowTop = pages.top();
    float rowHeight = rowHeight(cells, face);
    if (row == 0) {
      pages.shade(0, rowTop - rowHeight, PdfPages.width(), rowHeight);
      pages.rule(0, rowTop, PdfPages.width(), rowTop);
    }
    for (int column = 0; column < cells.size(); column++) {
      float lineTop = rowTop - PADDING;
      for (String line : cells.get(column)) {
        pages.text(face, edges[column] + PADDING, lineTop, line);
        lineTop -= face.leading();
      }
    }
    pages.take(rowHeight);
    pages.rule(0, pages.top(), PdfPages.width(), pages.top());
  }

  private PdfFace face(int row) {
    return row == 0 ? head : body;
  }

  private static float[] edges(int columns) {
    float unit = PdfPages.width() / (columns - 1 + FIRST_COLUMN_WEIGHT);
    float[] edges = new float[columns + 1];
    for (int column = 1; column <= columns; column++) {
      edges[column] = unit * (column - 1 + FIRST_COLUMN_WEIGHT);
    }
    return edges;
  }

  private static List<List<String>> wrap(List<String> row, float[] edges, PdfFace face)
      throws IOException {
    List<List<String>> cells = new ArrayList<>();
    for (int column = 0; column < row.size(); column++) {
      float width = edges[column + 1] - edges[column] - 2 * PADDING;
      cells.add(face.wrap(row.get(column), width));
    }
    return cells;
  }

  private static float rowHeight(List<List<String>> cells, PdfFace face) {
    int lines = cells.stream().mapToInt(List::size).max().orElse(1);
    return lines * face.leading() + 2 * PADDING;
  }
}
