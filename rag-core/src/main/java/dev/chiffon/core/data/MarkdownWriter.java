package dev.chiffon.core.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a document's blocks as GitHub-flavoured Markdown; furniture is left out. */
final class MarkdownWriter {
  private final Document document;
  private final StringBuilder out = new StringBuilder();

  MarkdownWriter(Document document) {
    this.document = document;
  }

  String write() {
    boolean afterItem = false;
    for (Block block : document.blocks()) {
      if (block instanceof Block.Furniture) {
        continue;
      }
      boolean item = block instanceof Block.ListItem;
      if (!out.isEmpty()) {
        out.append(item && afterItem ? "\n" : "\n\n");
      }
      append(block);
      afterItem = item;
    }
    return out.isEmpty() ? "" : out.append('\n').toString();
  }

  private void append(Block block) {
    String text = block.span().of(document.text());
    if (block instanceof Block.Heading heading) {
      out.append("#".repeat(Math.min(6, heading.level()))).append(' ').append(oneLine(text));
    } else if (block instanceof Block.ListItem item) {
      String marker = item.ordinal().isPresent() ? item.ordinal().getAsInt() + "." : "-";
      String indent = "   ".repeat(item.depth() - 1);
      out.append(indent).append(marker).append(' ').append(oneLine(text));
    } else if (block instanceof Block.Code code) {
      String fence = text.contains("```") ? "````" : "```";
      out.append(fence).append(code.language()).append('\n').append(text).append('\n');
      out.append(fence);
    } else if (block instanceof Block.Table table) {
      appendTable(table);
    } else {
      out.append(text);
    }
  }

  private void appendTable(Block.Table table) {
    int columns =
        table.rows().stream()
            .flatMap(row -> row.cells().stream())
            .mapToInt(cell -> cell.column() + cell.columns())
            .max()
            .orElse(1);
    String rule = "|" + " --- |".repeat(columns);
    if (table.headerRows() == 0) {
      out.append("|").append("  |".repeat(columns)).append('\n').append(rule).append('\n');
    }
    int number = 0;
    for (Block.Row row : table.rows()) {
      out.append(number == 0 ? "" : "\n").append(line(row, columns));
      number++;
      if (number == table.headerRows()) {
        out.append('\n').append(rule);
      }
    }
  }

  private String line(Block.Row row, int columns) {
    String[] texts = new String[columns];
    Arrays.fill(texts, "");
    for (Block.Cell cell : row.cells()) {
      texts[cell.column()] = oneLine(cell.span().of(document.text())).replace("|", "\\|");
    }
    return List.of(texts).stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ").strip();
  }
}
