package dev.chiffon.examples.cli.view.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** A page that brings its style along and may load nothing and run nothing. */
final class HtmlPage {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private final Document page = new Document("");
  private final Element main;

  HtmlPage(String title) {
    page.outputSettings().prettyPrint(false);
    page.appendChild(new DocumentType("html", "", ""));
    Element html = page.appendElement("html").attr("lang", "en");
    Element head = html.appendElement("head");
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr("content", POLICY);
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
    head.appendElement("title").appendText(visible(title));
    head.appendElement("style").appendChild(new DataNode(style()));
    main = html.appendElement("body").appendElement("main");
  }

  Element main() {
    return main;
  }

  String html() {
    return page.outerHtml() + "\n";
  }

  /** Returns {@code text} without what HTML cannot say, such as control characters. */
  static String visible(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\\t\\n\\r]]|\\p{Cs}|[\\x{FFFE}\\x{FFFF}]", "\uFFFD");
  }

  /** Appends an element of that class and text, and returns it. */
  static Element add(Element parent, String tag, String cssClass, String text) {
    Element element = parent.appendElement(tag);
    if (!cssClass.isEmpty()) {
      element.attr("class", cssClass);
    }
    return text.isEmpty() ? element : element.appendText(visible(text));
  }

  private static String style() {
    try (InputStream in =
        Objects.requireNonNull(HtmlPage.class.getResourceAsStream("chunks.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
