package dev.chiffon.ingest.html;

import dev.chiffon.core.data.Deadline;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Where the content of a page stands, found in three steps.
 *
 * <ol>
 *   <li>What calls itself navigation, sidebar, comments and the like is set aside, unless it holds
 *       a large share of the page's running text.
 *   <li>The page's {@code main}, in it an {@code article}, is the content if most of the running
 *       text stands in it.
 *   <li>From there it goes down to the innermost group of blocks that still holds nearly all
 *       running text.
 * </ol>
 *
 * <p>A page of little running text, such as a table or a list, is taken whole.
 */
final class MainContent {
  private static final Set<String> GROUPS =
      Set.of("ul", "ol", "dl", "div", "section", "table", "form");
  private static final int MIN_RUNNING = 300;
  private static final double LARGE_SHARE = .3;
  private static final double MOST = .5;
  private static final double NEARLY_ALL = .8;
  private static final double LINK_LIST = .6;
  private final Element body;
  private final TextDensity whole;
  private final TextDensity content;
  private final boolean clear;
  private final Element root;

  private MainContent(Element body, Deadline deadline) {
    this.body = body;
    this.whole = TextDensity.of(body, deadline, Visibility::isUnseen);
    this.content = TextDensity.of(body, deadline, this::isSetAside);
    this.clear = content.running(body) >= MIN_RUNNING;
    this.root = clear ? innermost(landmark()) : landmark();
  }

  static MainContent of(Element body, Deadline deadline) {
    return new MainContent(body, deadline);
  }

  /** Returns the element that holds the content. */
  Element root() {
    return root;
  }

  /** Returns the page's main heading, if it is the only one and stands outside of the root. */
  Optional<Element> title() {
    if (root.equals(body) || root.selectFirst("h1") != null) {
      return Optional.empty();
    }
    List<Element> titles = body.select("h1").stream().filter(h -> content.all(h) > 0).toList();
    return titles.size() == 1 ? Optional.of(titles.get(0)) : Optional.empty();
  }

  /** Returns whether the element, inside the root, is not part of the content. */
  boolean drops(Element element) {
    if (element.equals(root)) {
      return false;
    }
    return clear ? isSetAside(element) || isLinkList(element) : Visibility.isUnseen(element);
  }

  private boolean isSetAside(Element element) {
    if (element.equals(body)) {
      return false;
    }
    boolean said = Boilerplate.isDeclared(element) || Boilerplate.isNamed(element);
    return Visibility.isUnseen(element)
        || (said && whole.running(element) <= LARGE_SHARE * whole.running(body));
  }

  private boolean isLinkList(Element element) {
    return GROUPS.contains(element.normalName())
        && content.running(element) == 0
        && content.linked(element) > LINK_LIST;
  }

  private Element landmark() {
    Element main = largest(body, "main, [role=main]").orElse(body);
    return largest(main, "article").orElse(main);
  }

  private Optional<Element> largest(Element outer, String selector) {
    Element largest = outer;
    for (Element candidate : outer.select(selector)) {
      if (largest.equals(outer) || content.running(candidate) > content.running(largest)) {
        largest = candidate;
      }
    }
    boolean holdsMost =
        content.all(largest) > 0 && content.running(largest) >= MOST * content.running(outer);
    return !largest.equals(outer) && holdsMost ? Optional.of(largest) : Optional.empty();
  }

  private Element innermost(Element start) {
    Element inner = start;
    int enough = (int) (NEARLY_ALL * content.running(start));
    Optional<Element> next = Optional.of(start);
    while (next.isPresent()) {
      inner = next.get();
      next =
          inner.children().stream()
              .filter(e -> content.running(e) > enough && content.runs(e) > 1)
              .findFirst();
    }
    return inner;
  }
}
