package dev.chiffon.ingest.html;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.ingest.parse.DocumentBuilder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Walks a page in reading order and hands its blocks to a document. Text is collected until a block
 * begins or ends; the innermost open heading, list item or caption then tells what it is. Walks
 * without recursion, so that no nesting is too deep.
 */
final class BlockWalker implements NodeFilter {
  private static final int NODES_PER_DEADLINE_CHECK = 1024;
  private final DocumentBuilder builder;
  private final Deadline deadline;
  private final Predicate<Element> dropped;
  private final StringBuilder text = new StringBuilder();
  private final ListNesting lists = new ListNesting();
  private final Deque<Element> named = new ArrayDeque<>();
  private int breaks;
  private int seen;

  BlockWalker(DocumentBuilder builder, Deadline deadline, Predicate<Element> dropped) {
    this.builder = builder;
    this.deadline = deadline;
    this.dropped = dropped;
  }

  /** Adds all blocks of the element to the document. */
  void walk(Element root) {
    NodeTraversor.filter(this, root);
    flush();
  }

  /** Returns 1 to 6 for a heading, else 0. */
  static int headingLevel(Element element) {
    String tag = element.normalName();
    boolean heading =
        tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    return heading ? tag.charAt(1) - '0' : 0;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (++seen % NODES_PER_DEADLINE_CHECK == 0) {
      deadline.check();
    }
    if (node instanceof TextNode run) {
      addText(run.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element) || dropped.test(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    return switch (element.normalName()) {
      case "br" -> lineBreak();
      case "pre", "listing", "xmp", "plaintext" -> code(element);
      case "table" -> table(element);
      default -> open(element);
    };
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && HtmlText.isBlock(element)) {
      endRun(element);
      if (element.equals(named.peek())) {
        named.pop();
      }
      lists.close(element);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult open(Element element) {
    if (HtmlText.isBlock(element)) {
      endRun(element);
      lists.open(element);
      if (isNaming(element)) {
        named.push(element);
      }
    }
    return FilterResult.CONTINUE;
  }

  private void addText(String run) {
    if (breaks > 0 && !run.isBlank()) {
      if (breaks > 1 && !insideOneLine()) {
        flush();
      }
      breaks = 0;
    }
    text.append(run);
  }

  /** One break only wraps a line, two in a row part paragraphs. */
  private FilterResult lineBreak() {
    breaks++;
    text.append('\n');
    return FilterResult.CONTINUE;
  }

  private FilterResult code(Element element) {
    flush();
    builder.code(CodeLanguage.of(element), element.wholeText());
    return FilterResult.SKIP_ENTIRELY;
  }

  private FilterResult table(Element element) {
    HtmlTable table = new HtmlTable(element, deadline, dropped);
    if (table.isLayout()) {
      return open(element);
    }
    flush();
    table.caption().ifPresent(caption -> builder.caption(HtmlText.of(caption)));
    builder.table(table.grid());
    return FilterResult.SKIP_ENTIRELY;
  }

  /** A heading or caption is one line, whatever blocks stand inside it. */
  private void endRun(Element border) {
    if (insideOneLine() && !border.equals(named.peek())) {
      text.append(' ');
    } else {
      flush();
    }
  }

  private boolean insideOneLine() {
    return !named.isEmpty() && !ListNesting.isItem(named.peek());
  }

  private static boolean isNaming(Element element) {
    return headingLevel(element) > 0
        || ListNesting.isItem(element)
        || element.normalName().equals("figcaption")
        || element.normalName().equals("caption");
  }

  private void flush() {
    String run = text.toString();
    text.setLength(0);
    breaks = 0;
    if (run.isBlank()) {
      return;
    }
    Element name = named.peek();
    if (name == null) {
      builder.paragraph(run);
    } else if (headingLevel(name) > 0) {
      builder.heading(headingLevel(name), run);
    } else if (ListNesting.isItem(name)) {
      addItem(run);
    } else {
      builder.caption(run);
    }
  }

  private void addItem(String run) {
    if (lists.isNewItem()) {
      OptionalInt ordinal = lists.startItem();
      builder.listItem(lists.depth(), ordinal, run);
    } else {
      builder.paragraph(run);
    }
  }
}
