package dev.chiffon.core.data;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a table as a pipe table, or, if it has cells that cover others or several header rows,
 * which pipe tables know nothing of, as the HTML table that Markdown allows in their place.
 */
final class MarkdownTable {
  private final Block.Table table;
  private final String text;
  private final int columns;

  MarkdownTable(Block.Table table, String text) {
    this.table = table;
    this.text = text;
    this.columns =
        table.rows().stream()
            .flatMap(row -> row.cells().stream())
            .mapToInt(cell -> cell.column() + cell.columns())
            .max()
            .orElse(1);
  }

  String write() {
    boolean plain =
        table.headerRows() <= 1
            && table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .allMatch(cell -> cell.columns() == 1 && cell.rows() == 1);
    return plain ? pipes() : html();
  }

  private String pipes() {
    String rule = "|" + " --- |".repeat(columns);
    Stream<String> rows = table.rows().stream().map(this::pipes);
    if (table.headerRows() == 0) {
      return Stream.concat(Stream.of("|" + "  |".repeat(columns), rule), rows)
          .collect(Collectors.joining("\n"));
    }
    String all = rows.collect(Collectors.joining("\n"));
    int first = all.indexOf('\n') < 0 ? all.length() : all.indexOf('\n');
    return all.substring(0, first) + "\n" + rule + all.substring(first);
  }

  private String pipes(Block.Row row) {
    String[] texts = new String[columns];
    Arrays.fill(texts, "");
    for (Block.Cell cell : row.cells()) {
      texts[cell.column()] = MarkdownText.inline(oneLine(cell)).replace("|", "\\|");
    }
    return Arrays.stream(texts).collect(Collectors.joining(" | ", "| ", " |"));
  }

  private String html() {
    StringBuilder out = new StringBuilder("<table>\n");
    int[] coveredRows = new int[columns];
    for (int i = 0; i < table.rows().size(); i++) {
      out.append("<tr>");
      html(table.rows().get(i), i < table.headerRows() ? "th" : "td", coveredRows, out);
      out.append("</tr>\n");
    }
    return out.append("</table>").toString();
  }

  /** Writes a row; {@code covered} counts, per column, the rows that cells above reach into. */
  private void html(Block.Row row, String tag, int[] covered, StringBuilder out) {
    int column = 0;
    for (Block.Cell cell : row.cells()) {
      gaps(column, cell.column(), tag, covered, out);
      out.append('<').append(tag).append(span("colspan", cell.columns()));
      out.append(span("rowspan", cell.rows())).append('>');
      out.append(escaped(oneLine(cell))).append("</").append(tag).append('>');
      column = Math.max(column, cell.column() + cell.columns());
      Arrays.fill(covered, cell.column(), cell.column() + cell.columns(), cell.rows());
    }
    gaps(column, columns, tag, covered, out);
    for (int i = 0; i < columns; i++) {
      covered[i] = Math.max(0, covered[i] - 1);
    }
  }

  private static void gaps(int from, int to, String tag, int[] covered, StringBuilder out) {
    for (int i = from; i < to; i++) {
      if (covered[i] == 0) {
        out.append('<').append(tag).append("></").append(tag).append('>');
      }
    }
  }

  private static String span(String attribute, int count) {
    return count == 1 ? "" : " %s=\"%d\"".formatted(attribute, count);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private String oneLine(Block.Cell cell) {
    return MarkdownText.oneLine(cell.span().of(text));
  }
}
