package dev.chiffon.ingest.html;

import dev.chiffon.core.data.Deadline;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Counts, for every block element of a page, the characters of its text that are not white space:
 * all, those in links, and those in running text. Running text is a block's own text (not that of
 * blocks inside it) of some length, with few links: what paragraphs have and menus have not.
 */
final class TextDensity implements NodeFilter {
  private static final int MIN_RUN = 60;
  private static final double MAX_LINKED = .35;
  private static final Mass NONE = new Mass();
  private final IdentityHashMap<Element, Mass> masses = new IdentityHashMap<>();
  private final Deque<Mass> open = new ArrayDeque<>();
  private final Deadline deadline;
  private final Predicate<Element> dropped;
  private int links;

  private static final class Mass {
    private int own;
    private int ownLinked;
    private int all;
    private int linked;
    private int running;
    private int runs;
  }

  private TextDensity(Deadline deadline, Predicate<Element> dropped) {
    this.deadline = deadline;
    this.dropped = dropped;
  }

  /** Counts the text of {@code root}, but for the dropped elements. */
  static TextDensity of(Element root, Deadline deadline, Predicate<Element> dropped) {
    TextDensity density = new TextDensity(deadline, dropped);
    density.open.push(new Mass());
    NodeTraversor.filter(density, root);
    return density;
  }

  int running(Element block) {
    return masses.getOrDefault(block, NONE).running;
  }

  /** Returns how many blocks of running text there are. */
  int runs(Element block) {
    return masses.getOrDefault(block, NONE).runs;
  }

  int all(Element block) {
    return masses.getOrDefault(block, NONE).all;
  }

  /** Returns the share of the text that stands in links, 0 if there is no text. */
  double linked(Element block) {
    Mass mass = masses.getOrDefault(block, NONE);
    return mass.all == 0 ? 0 : (double) mass.linked / mass.all;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode run) {
      count(run.getWholeText());
    } else if (node instanceof Element element) {
      if (dropped.test(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      links += element.normalName().equals("a") ? 1 : 0;
      if (HtmlText.isBlock(element)) {
        deadline.check();
        open.push(new Mass());
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      links -= element.normalName().equals("a") ? 1 : 0;
      if (HtmlText.isBlock(element)) {
        close(element);
      }
    }
    return FilterResult.CONTINUE;
  }

  private void count(String run) {
    int letters = (int) run.chars().filter(c -> !Character.isWhitespace(c)).count();
    Mass mass = open.element();
    mass.own += letters;
    mass.ownLinked += links > 0 ? letters : 0;
  }

  private void close(Element element) {
    Mass mass = open.pop();
    Mass outer = open.element();
    mass.all += mass.own;
    mass.linked += mass.ownLinked;
    if (mass.own >= MIN_RUN && mass.ownLinked <= MAX_LINKED * mass.own) {
      mass.running += mass.own;
      mass.runs++;
    }
    masses.put(element, mass);
    outer.all += mass.all;
    outer.linked += mass.linked;
    outer.running += mass.running;
    outer.runs += mass.runs;
  }
}
