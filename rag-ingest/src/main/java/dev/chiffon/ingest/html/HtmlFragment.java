package dev.chiffon.ingest.html;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.ingest.parse.DocumentBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A piece of HTML inside a document of another format, such as Markdown. */
public final class HtmlFragment {
  private final String html;

  /** Creates a fragment of that source text. */
  public HtmlFragment(String html) {
    this.html = html;
  }

  /**
   * Adds the blocks of the fragment to a document; comments, scripts and hidden parts have none.
   */
  public void appendTo(DocumentBuilder builder, Deadline deadline) {
    Element body = Jsoup.parseBodyFragment(html).body();
    Unseen.remove(body, deadline);
    new BlockWalker(builder, deadline, element -> false).walk(body);
  }
}
