package dev.chiffon.ingest.html;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The text of an element on one line, with spaces where blocks and line breaks are. */
final class HtmlText implements NodeFilter {
  private static final Set<String> BLOCKS =
      Set.of(
          "html",
          "body",
          "section",
          "nav",
          "aside",
          "hgroup",
          "header",
          "footer",
          "main",
          "article",
          "address",
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "menu",
          "dir",
          "dl",
          "dt",
          "dd",
          "li",
          "pre",
          "listing",
          "xmp",
          "plaintext",
          "div",
          "blockquote",
          "hr",
          "figure",
          "figcaption",
          "form",
          "fieldset",
          "legend",
          "table",
          "caption",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "td",
          "th",
          "details",
          "summary",
          "dialog",
          "center",
          "search",
          "option",
          "optgroup");
  private final StringBuilder text = new StringBuilder();

  private HtmlText() {}

  /** Returns the seen text of the element, white space as it stands in the page. */
  static String of(Element element) {
    HtmlText reader = new HtmlText();
    NodeTraversor.filter(reader, element);
    return reader.text.toString();
  }

  /** Returns whether the element begins and ends a line of its own. */
  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  /** Returns what the border of the element leaves between two words. */
  static String gap(Element element) {
    return isBlock(element) || element.normalName().equals("br") ? " " : "";
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode run) {
      text.append(run.getWholeText());
    } else if (node instanceof Element element) {
      text.append(gap(element));
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      text.append(gap(element));
    }
    return FilterResult.CONTINUE;
  }
}
