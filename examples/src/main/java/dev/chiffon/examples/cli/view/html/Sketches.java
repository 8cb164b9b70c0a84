package dev.chiffon.examples.cli.view.html;

import dev.chiffon.core.data.Block;
import dev.chiffon.core.data.Box;
import dev.chiffon.core.data.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/**
 * A small sketch of each page whose boxes are known: where its blocks stand, with their numbers.
 */
final class Sketches {
  /** Points around the outermost boxes, since the size of the paper is not known. */
  private static final float MARGIN = 36;

  /** With more pages than this, the sketches are folded up at first. */
  private static final int MOST_UNFOLDED = 24;

  /** A box of a block. */
  private record Drawn(int block, Box box) {}

  private final View view;

  Sketches(View view) {
    this.view = view;
  }

  void appendTo(Element main) {
    Map<Integer, List<Drawn>> pages = pages();
    if (pages.isEmpty()) {
      return;
    }
    Element section = main.appendElement("section").attr("aria-label", "Pages");
    Element details = section.appendElement("details");
    if (pages.size() <= MOST_UNFOLDED) {
      details.attr("open", "");
    }
    HtmlPage.add(details, "summary", "", "Where the blocks stand on the pages");
    Element list = HtmlPage.add(details, "div", "sketches", "");
    Box paper = paper();
    pages.forEach((number, drawn) -> append(number, drawn, paper, list));
  }

  /** Returns the boxes of each page, by number. */
  private Map<Integer, List<Drawn>> pages() {
    Map<Integer, List<Drawn>> pages = new TreeMap<>();
    List<Block> blocks = view.document().blocks();
    int block = 0;
    for (Region region : view.document().layout().regions()) {
      while (block + 1 < blocks.size() && blocks.get(block).span().end() <= region.span().start()) {
        block++;
      }
      pages
          .computeIfAbsent(region.page(), unused -> new ArrayList<>())
          .add(new Drawn(block, region.box()));
    }
    return pages;
  }

  private Box paper() {
    Box all =
        view.document().layout().regions().stream()
            .map(Region::box)
            .reduce(Box::enclosing)
            .orElseThrow();
    return new Box(
        Math.min(0, all.left() - MARGIN / 4),
        Math.min(0, all.top() - MARGIN / 4),
        all.right() + MARGIN,
        all.bottom() + MARGIN);
  }

  private void append(int number, List<Drawn> drawn, Box paper, Element list) {
    Element figure = list.appendElement("figure");
    Element svg = figure.appendElement("svg");
    svg.attr("viewBox", box(paper)).attr("role", "group");
    svg.attr("aria-label", "page " + number);
    rectangle(svg, paper).attr("class", "paper");
    drawn.forEach(each -> append(each, svg));
    HtmlPage.add(figure.appendElement("figcaption"), "a", "", "page " + number)
        .attr("href", "#" + View.pageId(number));
  }

  private void append(Drawn drawn, Element svg) {
    Block block = view.document().blocks().get(drawn.block());
    Element link = svg.appendElement("a").attr("href", "#" + View.blockId(drawn.block()));
    link.attr("class", Kinds.kind(block));
    String name = "block %d, %s".formatted(drawn.block() + 1, Kinds.label(block));
    HtmlPage.add(link, "title", "", name);
    rectangle(link, drawn.box());
    HtmlPage.add(link, "text", "", String.valueOf(drawn.block() + 1))
        .attr("x", number(drawn.box().left() - 4))
        .attr("y", number(drawn.box().top() + 13));
  }

  private static Element rectangle(Element parent, Box box) {
    return parent
        .appendElement("rect")
        .attr("x", number(box.left()))
        .attr("y", number(box.top()))
        .attr("width", number(box.right() - box.left()))
        .attr("height", number(box.bottom() - box.top()));
  }

  private static String box(Box box) {
    return String.join(
        " ",
        number(box.left()),
        number(box.top()),
        number(box.right() - box.left()),
        number(box.bottom() - box.top()));
  }

  private static String number(float points) {
    return String.format(Locale.ROOT, "%.1f", points);
  }
}
