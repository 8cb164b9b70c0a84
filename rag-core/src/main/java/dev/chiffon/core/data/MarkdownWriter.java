package dev.chiffon.core.data;

import java.util.ArrayList;
import java.util.List;

/** Writes a document's blocks as GitHub-flavoured Markdown; furniture is left out. */
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
      String line = MarkdownText.inline(MarkdownText.oneLine(text)).replaceFirst("#$", "\\\\#");
      out.append("#".repeat(Math.min(6, heading.level()))).append(' ').append(line);
    } else if (block instanceof Block.ListItem item) {
      appendItem(item, text);
    } else if (block instanceof Block.Code code) {
      String fence = "`".repeat(Math.max(MIN_FENCE, longestRun(text, '`') + 1));
      out.append(fence).append(code.language()).append('\n').append(text).append('\n');
      out.append(fence);
    } else if (block instanceof Block.Table table) {
      out.append(new MarkdownTable(table, document.text()).write());
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
    out.append(" ".repeat(indent))
        .append(marker)
        .append(MarkdownText.ofLines(MarkdownText.oneLine(text)));
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
}
