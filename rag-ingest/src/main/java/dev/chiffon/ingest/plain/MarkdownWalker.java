package dev.chiffon.ingest.plain;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.ingest.html.HtmlFragment;
import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.TableGrid;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** Walks a Markdown tree without recursion and hands its blocks to a document. */
final class MarkdownWalker {
  private final DocumentBuilder builder;
  private final Deadline deadline;
  private final Deque<OpenItem> items = new ArrayDeque<>();
  private final Deque<Integer> numbers = new ArrayDeque<>();

  /** A list item whose first paragraph may still come. */
  private static final class OpenItem {
    private final OptionalInt ordinal;
    private final int depth;
    private boolean started;

    OpenItem(OptionalInt ordinal, int depth) {
      this.ordinal = ordinal;
      this.depth = depth;
    }
  }

  MarkdownWalker(DocumentBuilder builder, Deadline deadline) {
    this.builder = builder;
    this.deadline = deadline;
  }

  void walk(Node root) {
    new NodeWalk() {
      @Override
      boolean enter(Node node) {
        deadline.check();
        return MarkdownWalker.this.enter(node);
      }

      @Override
      void leave(Node node) {
        MarkdownWalker.this.leave(node);
      }
    }.over(root);
  }

  /** Returns whether the node's children are to be walked. */
  private boolean enter(Node node) {
    if (node instanceof ListBlock list) {
      numbers.push(firstNumber(list));
    } else if (node instanceof ListItem item) {
      items.push(new OpenItem(ordinal(item), numbers.size()));
    } else if (node instanceof Heading heading) {
      builder.heading(heading.getLevel(), InlineText.of(heading));
    } else if (node instanceof Paragraph paragraph) {
      addText(InlineText.of(paragraph));
    } else if (node instanceof TableBlock table) {
      builder.table(grid(table));
    } else {
      addVerbatim(node);
    }
    return !(node instanceof Heading || node instanceof Paragraph || node instanceof TableBlock);
  }

  private void leave(Node node) {
    if (node instanceof ListBlock) {
      numbers.pop();
    } else if (node instanceof ListItem) {
      items.pop();
    }
  }

  private void addVerbatim(Node node) {
    if (node instanceof FencedCodeBlock code) {
      String info = code.getInfo() == null ? "" : code.getInfo().strip();
      builder.code(info.split("\\s+", 2)[0], code.getLiteral());
    } else if (node instanceof IndentedCodeBlock code) {
      builder.code("", code.getLiteral());
    } else if (node instanceof LinkReferenceDefinition footnote
        && footnote.getLabel().startsWith("^")) {
      String title = footnote.getTitle() == null ? "" : footnote.getTitle();
      String note = "[%s]: %s %s".formatted(footnote.getLabel(), footnote.getDestination(), title);
      builder.paragraph(note);
    } else if (node instanceof HtmlBlock html) {
      new HtmlFragment(html.getLiteral()).appendTo(builder, deadline);
    }
  }

  private void addText(String text) {
    OpenItem item = items.peek();
    if (item == null || item.started || text.isBlank()) {
      builder.paragraph(text);
    } else {
      item.started = true;
      builder.listItem(item.depth, item.ordinal, text);
    }
  }

  private static int firstNumber(ListBlock list) {
    Integer start = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
    return start == null ? 1 : start;
  }

  private OptionalInt ordinal(ListItem item) {
    int number = numbers.pop();
    numbers.push(number + 1);
    return item.getParent() instanceof OrderedList ? OptionalInt.of(number) : OptionalInt.empty();
  }

  private TableGrid grid(TableBlock table) {
    TableGrid grid = builder.grid();
    int[] column = new int[1];
    new NodeWalk() {
      @Override
      boolean enter(Node node) {
        if (node instanceof TableRow row) {
          deadline.check();
          column[0] = 0;
          if (row.getParent() instanceof TableHead) {
            grid.headerRow();
          } else {
            grid.row();
          }
        } else if (node instanceof TableCell cell) {
          grid.cell(column[0]++, InlineText.of(cell));
        }
        return !(node instanceof TableCell);
      }
    }.over(table);
    return grid;
  }
}
