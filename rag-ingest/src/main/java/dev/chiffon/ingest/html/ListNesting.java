package dev.chiffon.ingest.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The lists that are open at a place of the page: how deep, and what number comes next. The terms
 * of a definition list are items, its definitions items one level below.
 */
final class ListNesting {
  private static final Set<String> LISTS = Set.of("ul", "ol", "menu", "dir", "dl");
  private static final Set<String> ITEMS = Set.of("li", "dt", "dd");
  private final Deque<OpenList> lists = new ArrayDeque<>();
  private final Deque<OpenItem> items = new ArrayDeque<>();

  private static final class OpenList {
    private final boolean numbered;
    private final int step;
    private int next;

    OpenList(boolean numbered, int step, int next) {
      this.numbered = numbered;
      this.step = step;
      this.next = next;
    }
  }

  private static final class OpenItem {
    private final OptionalInt ordinal;
    private final int depth;
    private boolean started;

    OpenItem(OptionalInt ordinal, int depth) {
      this.ordinal = ordinal;
      this.depth = depth;
    }
  }

  static boolean isItem(Element element) {
    return ITEMS.contains(element.normalName());
  }

  void open(Element element) {
    String tag = element.normalName();
    if (LISTS.contains(tag)) {
      lists.push(openList(element, tag.equals("ol")));
    } else if (ITEMS.contains(tag)) {
      int depth = Math.max(1, lists.size()) + (tag.equals("dd") ? 1 : 0);
      items.push(new OpenItem(tag.equals("li") ? ordinal(element) : OptionalInt.empty(), depth));
    }
  }

  void close(Element element) {
    String tag = element.normalName();
    if (LISTS.contains(tag)) {
      lists.poll();
    } else if (ITEMS.contains(tag)) {
      items.poll();
    }
  }

  /** Returns whether nothing of the innermost item has been added yet. */
  boolean isNewItem() {
    OpenItem item = items.peek();
    return item != null && !item.started;
  }

  /** Marks the innermost item as begun, and returns its number. */
  OptionalInt startItem() {
    OpenItem item = items.element();
    item.started = true;
    return item.ordinal;
  }

  /** Returns the depth of the innermost item, at least 1. */
  int depth() {
    return items.element().depth;
  }

  /** A reversed list counts down, to 1 if it does not say from where. */
  private static OpenList openList(Element list, boolean numbered) {
    OptionalInt start = number(list.attr("start"));
    if (!numbered || !list.hasAttr("reversed")) {
      return new OpenList(numbered, 1, start.orElse(1));
    }
    int items = (int) list.children().stream().filter(e -> e.normalName().equals("li")).count();
    return new OpenList(true, -1, start.orElse(items));
  }

  private OptionalInt ordinal(Element item) {
    OpenList list = lists.peek();
    if (list == null || !list.numbered) {
      return OptionalInt.empty();
    }
    int number = number(item.attr("value")).orElse(list.next);
    list.next = number + list.step;
    return OptionalInt.of(number);
  }

  private static OptionalInt number(String attribute) {
    boolean number = attribute.strip().matches("-?\\d{1,9}");
    return number ? OptionalInt.of(Integer.parseInt(attribute.strip())) : OptionalInt.empty();
  }
}
