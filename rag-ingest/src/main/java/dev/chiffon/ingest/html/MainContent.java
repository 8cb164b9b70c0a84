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
 *   <li>What calls itself navigation, sidebar, comments and the like is set aside, and so are lists
 *       of teasers, if enough running text is left.
 *   <li>What the page marks as the text of an article, or else its {@code article} or {@code main},
 *       is the content if most of the running text stands in it.
 *   <li>From there it goes down to the innermost group of blocks that still holds nearly all
 *       running text.
 * </ol>
 *
 * <p>A page of little running text, such as a table or a list, is taken whole.
 */
final class MainContent {
  private static final Set<String> GROUPS =
      Set.of("ul", "ol", "dl", "div", "section", "table", "form");
  private static final int MIN_RUNNING = 250;
  private static final double MOST = .5;
  private static final double NEARLY_ALL = .8;
  private static final double LINK_LIST = .6;
  private static final double INDEX = .4;
  private static final double LISTING = .2;
  private final Element body;
  private final TextDensity density;
  private final boolean clear;
  private final Element root;
  private final boolean keepsLinks;

  private MainContent(Element body, PageTitle title, boolean article, Deadline deadline) {
    this.body = body;
    this.density = TextDensity.of(body, title, deadline);
    SetAside.frame(density, body);
    int framed = mass(body).clean;
    SetAside.frameAndOffers(density, body);
    int left = mass(body).clean;
    if (left < MIN_RUNNING || (!article && left < LISTING * framed)) {
      SetAside.frame(density, body);
    }
    this.clear = mass(body).clean >= MIN_RUNNING;
    this.root = clear ? innermost(landmark()) : body;
    this.keepsLinks =
        !article
            && mass(root).linkedShare() > INDEX
            && root.closest("main, article, [role=main]") != null;
  }

  /**
   * Finds the content of a page without unseen elements.
   *
   * @param article whether the page says that it is an article
   */
  static MainContent of(Element body, PageTitle title, boolean article, Deadline deadline) {
    return new MainContent(body, title, article, deadline);
  }

  private TextMass mass(Element element) {
    return density.mass(element);
  }

  /** Returns the element that holds the content. */
  Element root() {
    return root;
  }

  /** Returns the heading that says what the page is called, if the content is clear. */
  Optional<Element> title() {
    return clear
        ? body.select("h1, h2").stream().filter(h -> mass(h).holdsTitle).findFirst()
        : Optional.empty();
  }

  /** Returns the page's only main heading if it is not the title and stands outside of the root. */
  Optional<Element> heading() {
    if (!clear || root.equals(body) || title().isPresent() || root.selectFirst("h1") != null) {
      return Optional.empty();
    }
    List<Element> headings = body.select("h1").stream().filter(h -> mass(h).all > 0).toList();
    return headings.size() == 1 ? Optional.of(headings.get(0)) : Optional.empty();
  }

  /** Returns whether the element, inside the root, is not part of the content. */
  boolean drops(Element element) {
    if (!clear || element.equals(root)) {
      return false;
    }
    TextMass mass = mass(element);
    return mass.aside
        || (mass.holdsTitle && BlockWalker.headingLevel(element) > 0)
        || isLinkList(element)
        || (BlockWalker.headingLevel(element) == 0 && Prompts.isPrompt(element, mass))
        || (mass.running == 0 && Boilerplate.isSmallPrint(element) && !mass.holdsTitle);
  }

  private boolean isLinkList(Element element) {
    TextMass mass = mass(element);
    return !keepsLinks
        && GROUPS.contains(element.normalName())
        && mass.running == 0
        && mass.linkedShare() > LINK_LIST;
  }

  private Element landmark() {
    Element main = largest(body, "main, [role=main]").orElse(body);
    Element article = largest(main, "article").orElse(main);
    Element marked = article;
    for (Element candidate : article.select("div, section")) {
      if (Boilerplate.isBody(candidate)
          && (marked.equals(article) || mass(candidate).clean > mass(marked).clean)) {
        marked = candidate;
      }
    }
    boolean holdsAll =
        mass(marked).clean >= NEARLY_ALL * mass(article).clean
            && mass(marked).bodies >= innerBodies(article);
    return holdsAll ? marked : article;
  }

  /** Returns how many parts inside are marked as text of an article: a story may have several. */
  private int innerBodies(Element element) {
    return mass(element).bodies - (Boilerplate.isBody(element) ? 1 : 0);
  }

  private Optional<Element> largest(Element outer, String selector) {
    Element largest = outer;
    for (Element candidate : outer.select(selector)) {
      if (largest.equals(outer) || mass(candidate).clean > mass(largest).clean) {
        largest = candidate;
      }
    }
    boolean holdsMost =
        mass(largest).cleanAll > 0 && mass(largest).clean >= MOST * mass(outer).clean;
    return !largest.equals(outer) && holdsMost ? Optional.of(largest) : Optional.empty();
  }

  private Element innermost(Element start) {
    Element inner = start;
    int enough = (int) (NEARLY_ALL * mass(start).clean);
    Optional<Element> next = Optional.of(start);
    while (next.isPresent()) {
      inner = next.get();
      int bodies = innerBodies(inner);
      next =
          inner.children().stream()
              .filter(e -> !mass(e).aside && mass(e).clean > enough && mass(e).cleanRuns > 1)
              .filter(e -> mass(e).bodies >= bodies)
              .findFirst();
    }
    return inner;
  }
}
