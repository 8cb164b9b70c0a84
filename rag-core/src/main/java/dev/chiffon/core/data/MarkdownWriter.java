package dev.chiffon.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a document's blocks as GitHub-flavoured Markdown; furniture is left out.
 *
 * <p>Pipe tables know neither spans nor several header rows: a cell that covers others stands in
 * the first of them, and all rows but the first are written as body rows.
 */
final class MarkdownWriter {
  private static final int MIN_FENCE = 3;
  private final Document document;
  private final StringBuilder out = new StringBuilder();
  private final List<Integer> itemIndents = new ArrayList<>();

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
      if (!item) {
        itemIndents.clear();
      }
      append(block);
      afterItem = item;
    }
    return out.isEmpty() ? "" : out.append('\n').toString();
  }

  private void append(Block block) {
    String text = block.span().of(document.text());
    if (block instanceof Block.Heading heading) {
      String line = MarkdownText.inline(oneLine(text)).replaceFirst("#$", "\\\\#");
      out.append("#".repeat(Math.min(6, heading.level()))).append(' ').append(line);
    } else if (block instanceof Block.ListItem item) {
      appendItem(item, text);
    } else if (block instanceof Block.Code code) {
      String fence = "`".repeat(Math.max(MIN_FENCE, longestRun(text, '`') + 1));
      out.append(fence).append(code.language()).append('\n').append(text).append('\n');
      out.append(fence);
    } else if (block instanceof Block.Table table) {
      appendTable(table);
    } else {
      out.append(MarkdownText.ofLines(text));
    }
  }

  /** An item belongs to the one above it if it stands below that one's text. */
  private void appendItem(Block.ListItem item, String text) {
    int depth = Math.min(item.depth() - 1, itemIndents.size());
    itemIndents.subList(depth, itemIndents.size()).clear();
    int indent = depth == 0 ? 0 : itemIndents.get(depth - 1);
    int ordinal = item.ordinal().orElse(-1);
    String marker = ordinal >= 0 ? ordinal + ". " : "- ";
    itemIndents.add(indent + marker.length());
    out.append(" ".repeat(indent)).append(marker).append(MarkdownText.ofLines(oneLine(text)));
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
      if (number == 1 && table.headerRows() > 0) {
        out.append('\n').append(rule);
      }
    }
  }

  private String line(Block.Row row, int columns) {
    String[] texts = new String[columns];
    Arrays.fill(texts, "");
    for (Block.Cell cell : row.cells()) {
      String text = oneLine(cell.span().of(document.text()));
      texts[cell.column()] = MarkdownText.inline(text).replace("|", "\\|");
    }
    return List.of(texts).stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static int longestRun(String text, char wanted) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == wanted ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ").strip();
  }
}
