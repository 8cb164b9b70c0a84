package dev.chiffon.ingest.html;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.ingest.parse.DocumentBuilder;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;
import dev.chiffon.ingest.parse.TextDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;

/**
 * Reads HTML and XHTML: the main content of the page as headings, paragraphs, lists, tables, code
 * and captions, its title as metadata. Safe for any number of threads.
 *
 * <p>Of a page with text there is always a document: where the main content cannot be told apart,
 * it is the whole body. Nothing is fetched, and no entity that the page declares is resolved.
 */
public final class HtmlParser implements Parser {

  @Override
  public Document parse(Source source) {
    org.jsoup.nodes.Document page = read(source);
    DocumentBuilder builder = new DocumentBuilder(source);
    if (source.metadata().get(Metadata.TITLE).isEmpty()) {
      builder.metadata(Metadata.TITLE, page.title());
    }
    Deadline deadline = source.deadline();
    MainContent main = MainContent.of(page.body(), deadline);
    main.title().ifPresent(title -> builder.heading(1, HtmlText.of(title)));
    new BlockWalker(builder, deadline, main::drops).walk(main.root());
    if (builder.isEmpty()) {
      new BlockWalker(builder, deadline, Visibility::isMarkup).walk(page.body());
    }
    return builder.build();
  }

  private static org.jsoup.nodes.Document read(Source source) {
    byte[] bytes = source.content().toArray();
    org.jsoup.nodes.Document page = readHtml(source, bytes);
    if (page.body().hasText()) {
      return page;
    }
    // An HTML parser takes all that follows the <title/> of XHTML for the title.
    org.jsoup.parser.Parser xml = org.jsoup.parser.Parser.xmlParser();
    org.jsoup.nodes.Document strict = Jsoup.parse(new String(bytes, page.charset()), "", xml);
    return strict.selectFirst("body") == null ? page : strict;
  }

  /** What the page declares wins over a guess, unless the bytes prove it wrong. */
  private static org.jsoup.nodes.Document readHtml(Source source, byte[] bytes) {
    Charset likely = TextDecoder.charset(bytes);
    boolean wide = likely.name().startsWith("UTF-16") || likely.name().startsWith("UTF-32");
    org.jsoup.nodes.Document declared = wide ? page(bytes) : declared(source);
    boolean utf8 = declared.charset().equals(StandardCharsets.UTF_8);
    return utf8 && !wide && !likely.equals(StandardCharsets.UTF_8) ? page(bytes) : declared;
  }

  private static org.jsoup.nodes.Document page(byte[] bytes) {
    return Jsoup.parse(TextDecoder.decode(bytes));
  }

  private static org.jsoup.nodes.Document declared(Source source) {
    try {
      return Jsoup.parse(source.stream(), null, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
