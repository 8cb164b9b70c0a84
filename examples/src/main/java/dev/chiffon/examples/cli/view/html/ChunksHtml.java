package dev.chiffon.examples.cli.view.html;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.text.TokenCounter;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * What {@code chiffon chunks --html} writes: a document as it was parsed, with its blocks, pages
 * and parts, and where it was cut. One file that needs no other, runs no script and asks no server.
 */
public final class ChunksHtml {
  private ChunksHtml() {}

  /** Returns the page. What documents say is text in it, never markup. */
  public static String of(Document document, List<Chunk> chunks, TokenCounter tokens) {
    View view =
        new View(document, chunks, chunks.stream().map(c -> tokens.count(c.text())).toList());
    HtmlPage page = new HtmlPage(document.id() + ": chunks");
    Element main = page.main();
    new Summary(view).appendTo(main);
    new Sketches(view).appendTo(main);
    new Blocks(view).appendTo(main);
    return page.html();
  }
}
