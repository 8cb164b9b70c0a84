package dev.chiffon.examples.cli.view.html;

import dev.chiffon.core.data.Document;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** What the document is, what is known beside its text, and how many of what it has. */
final class Summary {
  /** Names of metadata that say what is not as it seems. */
  private static final Pattern NOTICE = Pattern.compile("hidden|unreadable|incomplete|partial|ocr");

  private final View view;

  Summary(View view) {
    this.view = view;
  }

  void appendTo(Element main) {
    Document document = view.document();
    Element header = main.appendElement("header");
    HtmlPage.add(header, "h1", "", document.title().orElse(document.id()));
    HtmlPage.add(header, "p", "source", document.id());
    Element facts = HtmlPage.add(header, "ul", "facts", "");
    fact(facts, document.text().length(), "characters");
    fact(facts, document.pages().size(), "pages");
    fact(facts, document.layout().parts().size(), "parts");
    fact(facts, document.blocks().size(), "blocks");
    fact(facts, view.chunks().size(), "chunks");
    appendKinds(header);
    appendSizes(header);
    appendMetadata(header);
  }

  private static void fact(Element facts, int count, String what) {
    if (count > 0) {
      Element fact = facts.appendElement("li");
      HtmlPage.add(fact, "b", "", String.format(Locale.ROOT, "%,d", count));
      fact.appendText(" " + (count == 1 ? what.substring(0, what.length() - 1) : what));
    }
  }

  private void appendKinds(Element header) {
    Map<String, Long> counts =
        view.document().blocks().stream()
            .collect(Collectors.groupingBy(Kinds::kind, TreeMap::new, Collectors.counting()));
    Element kinds = HtmlPage.add(header, "ul", "kinds", "");
    kinds.attr("aria-label", "blocks by kind");
    counts.forEach(
        (kind, count) ->
            HtmlPage.add(kinds, "li", kind, kind + " ").appendElement("b").text("" + count));
  }

  /** A bar for each chunk, as high as it has tokens, that leads to it. */
  private void appendSizes(Element header) {
    if (view.chunks().isEmpty()) {
      return;
    }
    List<Integer> sorted = view.tokens().stream().sorted().toList();
    int most = sorted.get(sorted.size() - 1);
    HtmlPage.add(
        header,
        "p",
        "sizes",
        "tokens of a chunk: least %d, median %d, most %d"
            .formatted(sorted.get(0), sorted.get(sorted.size() / 2), most));
    Element bars = HtmlPage.add(header, "div", "bars", "");
    for (int i = 0; i < view.chunks().size(); i++) {
      int percent = Math.max(4, 100 * view.tokens().get(i) / Math.max(1, most));
      bars.appendElement("a")
          .attr("href", "#" + View.chunkId(i))
          .attr("class", Marks.side(i))
          .attr("style", "height:" + percent + "%")
          .attr("title", "chunk %d, %d tokens".formatted(i + 1, view.tokens().get(i)))
          .attr("aria-label", "chunk " + (i + 1));
    }
  }

  /** Whatever the parser has to say stands here, such as pages that it could not read. */
  private void appendMetadata(Element header) {
    Map<String, Object> values = view.document().metadata().values();
    if (!values.isEmpty()) {
      Element list = HtmlPage.add(header, "dl", "metadata", "");
      values.forEach((name, value) -> append(name, value, list));
    }
  }

  private static void append(String name, Object value, Element list) {
    Element pair = HtmlPage.add(list, "div", NOTICE.matcher(name).find() ? "notice" : "", "");
    HtmlPage.add(pair, "dt", "", name.replace('_', ' '));
    String text =
        value instanceof List<?> many
            ? many.stream().map(String::valueOf).collect(Collectors.joining(", "))
            : String.valueOf(value);
    HtmlPage.add(pair, "dd", "", text);
  }
}
