package dev.chiffon.ingest.html;

import dev.chiffon.core.data.Deadline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Weighs the seen text of every block element of a page, in one walk. */
final class TextDensity implements NodeFilter {
  private static final double MOSTLY = .8;
  private static final int MIN_BODY = 200;
  private final IdentityHashMap<Element, TextMass> masses = new IdentityHashMap<>();
  private final Deque<TextMass> open = new ArrayDeque<>();
  private final List<TextMass> ended = new ArrayList<>();
  private final Deadline deadline;
  private final PageTitle title;
  private int links;

  private TextDensity(PageTitle title, Deadline deadline) {
    this.title = title;
    this.deadline = deadline;
  }

  /** Weighs the text of {@code root}. */
  static TextDensity of(Element root, PageTitle title, Deadline deadline) {
    TextDensity density = new TextDensity(title, deadline);
    NodeTraversor.filter(density, root);
    return density;
  }

  /** Returns all blocks, those inside before those around them. */
  List<TextMass> blocks() {
    return ended;
  }

  /** Returns the mass of a block; that of anything else is nothing. */
  TextMass mass(Element block) {
    return masses.getOrDefault(block, TextMass.NONE);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode run) {
      count(run.getWholeText());
    } else if (node instanceof Element element) {
      links += isLink(element) ? 1 : 0;
      if (HtmlText.isBlock(element)) {
        deadline.check();
        open.push(new TextMass(element, open.peek()));
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      links -= isLink(element) ? 1 : 0;
      if (HtmlText.isBlock(element)) {
        close(element);
      }
    }
    return FilterResult.CONTINUE;
  }

  /** A link within the page, as from a table of contents or beside a heading, leads nowhere. */
  private static boolean isLink(Element element) {
    return element.normalName().equals("a") && !element.attr("href").startsWith("#");
  }

  private void count(String run) {
    int letters = letters(run);
    TextMass mass = open.element();
    mass.own += letters;
    mass.ownLinked += links > 0 ? letters : 0;
  }

  private static int letters(String run) {
    int letters = 0;
    for (int i = 0; i < run.length(); i++) {
      letters += Character.isWhitespace(run.charAt(i)) ? 0 : 1;
    }
    return letters;
  }

  private void close(Element element) {
    TextMass mass = open.pop();
    int level = BlockWalker.headingLevel(element);
    if (level > 0 && mass.all + mass.own > 0) {
      boolean linked = mass.ownLinked + mass.linked >= MOSTLY * (mass.all + mass.own);
      mass.holdsTitle = title.matches(element);
      mass.holdsMark |= level == 1;
      mass.linkedHeadings += linked ? 1 : 0;
      mass.headings += linked ? 0 : 1;
    }
    boolean isBody = Boilerplate.isBody(element);
    mass.holdsMark |= element.normalName().equals("main") || isBody;
    mass.bodies += isBody && mass.running + mass.own > MIN_BODY ? 1 : 0;
    mass.holdsQuote |= element.normalName().equals("blockquote");
    mass.close();
    masses.put(element, mass);
    ended.add(mass);
  }
}
