package dev.chiffon.ingest.html;

import dev.chiffon.core.data.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Takes out of a page what its readers never see as text, so that it is asked of each element only
 * once. Such an element stays, empty, as a template: taking many out of one parent takes a time
 * that grows with the square of their number.
 */
final class Unseen implements NodeFilter {
  private static final int NODES_PER_DEADLINE_CHECK = 1024;
  private final List<Element> found = new ArrayList<>();
  private final Element root;
  private final Predicate<Element> unseen;
  private final Deadline deadline;
  private int seen;

  private Unseen(Element root, Predicate<Element> unseen, Deadline deadline) {
    this.root = root;
    this.unseen = unseen;
    this.deadline = deadline;
  }

  /**
   * Takes out what is markup, hidden or a form control inside of the root; returns how many
   * characters of text were hidden. The root itself stays: pages hide their body until a script has
   * run.
   */
  static int remove(Element root, Deadline deadline) {
    List<Element> found = find(root, Visibility::isUnseen, deadline);
    int hidden = 0;
    for (Element element : found) {
      deadline.check();
      hidden += Visibility.isHidden(element) ? letters(element.text()) : 0;
      blank(element);
    }
    return hidden;
  }

  /** Takes out what is no text, seen or unseen. */
  static void removeMarkup(Element root, Deadline deadline) {
    find(root, Visibility::isMarkup, deadline).forEach(Unseen::blank);
  }

  private static List<Element> find(Element root, Predicate<Element> unseen, Deadline deadline) {
    Unseen finder = new Unseen(root, unseen, deadline);
    NodeTraversor.filter(finder, root);
    return finder.found;
  }

  private static void blank(Element element) {
    element.empty();
    element.clearAttributes();
    element.tagName("template");
  }

  private static int letters(String text) {
    return (int) text.chars().filter(c -> !Character.isWhitespace(c)).count();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (++seen % NODES_PER_DEADLINE_CHECK == 0) {
      deadline.check();
    }
    if (node instanceof Element element && !element.equals(root) && unseen.test(element)) {
      found.add(element);
      return FilterResult.SKIP_ENTIRELY;
    }
    return FilterResult.CONTINUE;
  }
}
