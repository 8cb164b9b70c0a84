package dev.chiffon.ingest.office;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.ingest.ooxml.HeadingNames;
import dev.chiffon.ingest.parse.DocumentBuilder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the XHTML that Tika writes into blocks. */
final class XhtmlBlocks extends DefaultHandler {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
          "i", "img", "ins", "kbd", "mark", "q", "rb", "ruby", "s", "samp", "small", "span",
          "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");
  private static final Set<String> PAGES = Set.of("page", "slide", "slide-content");

  private final DocumentBuilder builder;
  private final Deadline deadline;
  private final Runnable beforeText;
  private final StringBuilder text = new StringBuilder();
  private final Deque<ListCount> lists = new ArrayDeque<>();
  private final XhtmlTable table = new XhtmlTable();
  private int unseen;
  private int page;
  private int headingLevel;
  private int levelsUnderTitle;
  private boolean begun;

  /** An open list and how many items it has had. */
  private static final class ListCount {
    private final boolean numbered;
    private int items;

    ListCount(boolean numbered) {
      this.numbered = numbered;
    }
  }

  XhtmlBlocks(DocumentBuilder builder, Deadline deadline) {
    this(builder, deadline, () -> {});
  }

  /** Creates a handler that has {@code beforeText} run when the first text is met. */
  XhtmlBlocks(DocumentBuilder builder, Deadline deadline, Runnable beforeText) {
    this.builder = builder;
    this.deadline = deadline;
    this.beforeText = beforeText;
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    deadline.check();
    String name = local.toLowerCase(Locale.ROOT);
    if (unseen > 0 || isUnseen(name)) {
      unseen++;
    } else if (name.equals("br")) {
      text.append('\n');
    } else if (!INLINE.contains(name)) {
      endBlock();
      open(name, attributes);
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    String name = local.toLowerCase(Locale.ROOT);
    if (unseen > 0) {
      unseen--;
    } else if (!INLINE.contains(name)) {
      close(name);
    }
  }

  @Override
  public void characters(char[] ch, int start, int length) {
    if (unseen == 0) {
      if (!begun && !new String(ch, start, length).isBlank()) {
        begun = true;
        beforeText.run();
      }
      text.append(ch, start, length);
    }
  }

  @Override
  public void ignorableWhitespace(char[] ch, int start, int length) {
    characters(ch, start, length);
  }

  @Override
  public void endDocument() {
    endBlock();
  }

  private static boolean isUnseen(String name) {
    return name.matches("head|script|style|rt|rp");
  }

  private void open(String name, Attributes attributes) {
    switch (name) {
      case "ul", "ol" -> lists.push(new ListCount(name.equals("ol")));
      case "div" -> {
        if (PAGES.contains(String.valueOf(attributes.getValue("class"))) && !table.isOpen()) {
          builder.page(++page);
        }
      }
      case "p" -> headingLevel = level(String.valueOf(attributes.getValue("class")));
      default -> table.open(name, attributes);
    }
  }

  /** Tika names the style of a paragraph; below a title, headings begin at the second level. */
  private int level(String style) {
    if (HeadingNames.isTitle(style)) {
      levelsUnderTitle = 1;
      return 1;
    }
    return HeadingNames.level(style).stream()
        .map(level -> level + levelsUnderTitle)
        .findFirst()
        .orElse(0);
  }

  private void close(String name) {
    if (name.equals("pre") && !table.isOpen()) {
      builder.code("", taken());
    } else if (name.matches("h[1-6]") && !table.isOpen()) {
      builder.heading(name.charAt(1) - '0', taken());
    } else if (name.equals("p") && headingLevel > 0 && !table.isOpen()) {
      builder.heading(headingLevel, taken());
    } else if (name.matches("caption|figcaption") && text.length() > 0) {
      builder.caption(taken());
    } else if (name.equals("li") && !table.isOpen()) {
      endItem();
    } else {
      endBlock();
      table.close(name).ifPresent(builder::table);
    }
    if (name.equals("p")) {
      headingLevel = 0;
    } else if (name.equals("ul") || name.equals("ol")) {
      lists.poll();
    }
  }

  private void endBlock() {
    if (table.isOpen()) {
      table.text(taken());
    } else if (!lists.isEmpty()) {
      endItem();
    } else {
      builder.paragraph(taken());
    }
  }

  private void endItem() {
    String item = taken();
    ListCount list = lists.peek();
    if (!item.isBlank() && list != null) {
      list.items++;
      OptionalInt ordinal = list.numbered ? OptionalInt.of(list.items) : OptionalInt.empty();
      builder.listItem(lists.size(), ordinal, item);
    } else {
      builder.paragraph(item);
    }
  }

  private String taken() {
    String taken = text.toString();
    text.setLength(0);
    return taken;
  }
}
