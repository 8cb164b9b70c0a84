package dev.chiffon.ingest.html;

import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The text of a table cell, in one line: the items of lists keep their bullet or number, and a cell
 * of pictures only is what stands for them ("yes", "no").
 */
final class CellText implements NodeFilter {
  private final StringBuilder text = new StringBuilder();
  private final ListNesting lists = new ListNesting();

  private CellText() {}

  /** Returns the text of a cell of a table without lists. */
  static String plain(Element cell) {
    String plain = HtmlText.of(cell);
    return plain.isBlank() ? pictures(cell) : plain;
  }

  /** Returns the text of a cell in which there may be lists. */
  static String withLists(Element cell) {
    CellText reader = new CellText();
    NodeTraversor.filter(reader, cell);
    return reader.text.toString().isBlank() ? pictures(cell) : reader.text.toString();
  }

  private static String pictures(Element cell) {
    return cell.select("img[alt]").stream()
        .map(picture -> picture.attr("alt").strip())
        .filter(alt -> !alt.isEmpty())
        .collect(Collectors.joining(" "));
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode run) {
      text.append(run.getWholeText());
    } else if (node instanceof Element element) {
      text.append(HtmlText.gap(element));
      lists.open(element);
      if (element.normalName().equals("li")) {
        OptionalInt ordinal = lists.startItem();
        text.append(ordinal.isPresent() ? ordinal.getAsInt() + ". " : "- ");
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      lists.close(element);
      text.append(HtmlText.gap(element));
    }
    return FilterResult.CONTINUE;
  }
}
