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
import org.jsoup.nodes.Element;

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
    byte[] bytes = source.content().toArray();
    org.jsoup.nodes.Document page = read(bytes);
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
    if (builder.isEmpty()) {
      // An HTML parser takes all that follows XHTML's <title/> for the title.
      Element xml = Jsoup.parse(new String(bytes, page.charset()), "", xmlParser());
      new BlockWalker(builder, deadline, Visibility::isMarkup).walk(xml);
    }
    return builder.build();
  }

  /** What the page declares wins over a guess, unless the bytes prove it wrong. */
  private static org.jsoup.nodes.Document read(byte[] bytes) {
    Charset likely = TextDecoder.charset(bytes);
    if (likely.name().startsWith("UTF-16") || likely.name().startsWith("UTF-32")) {
      return Jsoup.parse(TextDecoder.decode(bytes));
    }
    org.jsoup.nodes.Document declared = declared(bytes);
    boolean wrong =
        declared.charset().equals(StandardCharsets.UTF_8) && !likely.equals(StandardCharsets.UTF_8);
    return wrong ? Jsoup.parse(TextDecoder.decode(bytes)) : declared;
  }

  private static org.jsoup.nodes.Document declared(byte[] bytes) {
    try {
      return Jsoup.parse(new java.io.ByteArrayInputStream(bytes), null, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static org.jsoup.parser.Parser xmlParser() {
    return org.jsoup.parser.Parser.xmlParser();
  }
}
