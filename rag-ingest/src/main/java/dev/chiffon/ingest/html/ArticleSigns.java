package dev.chiffon.ingest.html;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Whether a page tells machines that it is one article, rather than a list or a tool. */
final class ArticleSigns {
  // The subtypes of schema.org's Article, and those of other works that are mostly text.
  private static final Pattern TYPE =
      Pattern.compile(
          "\"@type\"\\s*:\\s*(\\[[^\\]]{0,99})?\"(\\w{0,20}Article|BlogPosting|Report|Recipe)\"");

  private ArticleSigns() {}

  /** Returns whether its social, JSON-LD or microdata markup says so. */
  static boolean in(Document page) {
    for (Element meta : page.select("meta[property=og:type]")) {
      if (meta.attr("content").equals("article")) {
        return true;
      }
    }
    for (Element script : page.select("script[type=application/ld+json]")) {
      if (TYPE.matcher(script.data()).find()) {
        return true;
      }
    }
    return page.selectFirst("[itemprop=articleBody]") != null;
  }
}
