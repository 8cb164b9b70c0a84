package dev.chiffon.ingest.html;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Source;
import dev.chiffon.ingest.parse.TextDecoder;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The bytes of a page to its tree. jsoup reads through {@link TimedReader}, so that the deadline
 * ends it; elements nested deeper than {@link Limit#DEPTH} become siblings.
 */
final class PageReader {
  private static final int MAX_MARK = 4;
  private final Source source;

  PageReader(Source source) {
    this.source = source;
  }

  Document read() {
    byte[] bytes = source.content().toArray();
    String text = new String(bytes, charset(bytes));
    String html = text.startsWith("\uFEFF") ? text.substring(1) : text;
    Document page = parse(html, Parser.htmlParser());
    if (page.body().hasText()) {
      return page;
    }
    // An HTML parser takes all that follows the <title/> of XHTML for the title.
    Element body = parse(html, Parser.xmlParser()).selectFirst("body");
    return body == null || body.ownerDocument() == null ? page : body.ownerDocument();
  }

  private Document parse(String html, Parser parser) {
    parser.setMaxDepth((int) Math.min(Integer.MAX_VALUE, source.limits().most(Limit.DEPTH)));
    Reader reader = new TimedReader(new StringReader(html), source.deadline());
    return parser.parseInput(reader, "");
  }

  /**
   * A byte order mark, or UTF-16 that shows in the zero bytes; then what the server said, what the
   * page says, unless the bytes prove it wrong; then statistics.
   */
  private Charset charset(byte[] bytes) {
    Charset likely = TextDecoder.charset(bytes);
    boolean wide = likely.name().startsWith("UTF-16") || likely.name().startsWith("UTF-32");
    if (wide || hasMark(bytes)) {
      return likely;
    }
    Charset declared =
        source
            .metadata()
            .string(HtmlParser.CHARSET)
            .flatMap(DeclaredCharset::named)
            .or(() -> DeclaredCharset.in(bytes))
            .orElse(likely);
    boolean disproved =
        declared.equals(StandardCharsets.UTF_8) && !likely.equals(StandardCharsets.UTF_8);
    return disproved ? likely : declared;
  }

  private static boolean hasMark(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(MAX_MARK, bytes.length), StandardCharsets.UTF_8);
    return start.startsWith("\uFEFF");
  }

  /** Text that stops coming when the time is up. */
  private static final class TimedReader extends Reader {
    private final Reader text;
    private final Deadline deadline;

    TimedReader(Reader text, Deadline deadline) {
      this.text = text;
      this.deadline = deadline;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws java.io.IOException {
      deadline.check();
      return text.read(buffer, offset, length);
    }

    @Override
    public void close() throws java.io.IOException {
      text.close();
    }
  }
}
