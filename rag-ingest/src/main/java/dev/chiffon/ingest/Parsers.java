package dev.chiffon.ingest;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.ingest.html.HtmlParser;
import dev.chiffon.ingest.json.JsonParser;
import dev.chiffon.ingest.office.EpubParser;
import dev.chiffon.ingest.office.TikaParser;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;
import dev.chiffon.ingest.pdf.PdfParser;
import dev.chiffon.ingest.plain.CodeParser;
import dev.chiffon.ingest.plain.MarkdownParser;
import dev.chiffon.ingest.plain.TextParser;
import dev.chiffon.ingest.sheets.XlsxParser;
import dev.chiffon.ingest.slides.PptParser;
import dev.chiffon.ingest.slides.PptxParser;
import dev.chiffon.ingest.table.CsvParser;
import dev.chiffon.ingest.word.DocxParser;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tika.mime.MediaType;

/**
 * The parser of each media type, and itself a parser of all of them: the type is detected from the
 * first bytes and the file name, and stands in the document's metadata. A type without a parser of
 * its own is given to the parser of the nearest more general type ({@code text/x-java-source} to
 * that of {@code text/plain}), and last to Apache Tika. Immutable.
 *
 * <p>Whatever a parser or a library under it throws, out comes an {@link
 * dev.chiffon.ingest.parse.IngestException}, but if the caller's deadline passed or was cancelled
 * before anything was read.
 */
public final class Parsers implements Parser {
  /** To be counted up when any parser writes another document from the same bytes. */
  private static final String VERSION = "2";

  private final Map<String, Parser> parsers;
  private final String version;
  private final MediaTypes types = new MediaTypes();

  private Parsers(Map<String, Parser> parsers, String version) {
    this.parsers = Collections.unmodifiableMap(parsers);
    this.version = version;
  }

  /** Returns the parsers of this library. */
  public static Parsers standard() {
    Map<String, Parser> parsers = new LinkedHashMap<>();
    parsers.put("application/pdf", new PdfParser());
    DocxParser word = new DocxParser();
    parsers.put(MediaTypes.DOCX, word);
    parsers.put("application/vnd.openxmlformats-officedocument.wordprocessingml.template", word);
    parsers.put("application/vnd.ms-word.document.macroenabled.12", word);
    parsers.put("application/vnd.ms-word.template.macroenabled.12", word);
    for (String variant : MediaTypes.PRESENTATIONS) {
      parsers.put(variant, new PptxParser());
    }
    for (String variant : MediaTypes.WORKBOOKS) {
      parsers.put(variant, new XlsxParser());
    }
    parsers.put("application/vnd.ms-powerpoint", new PptParser());
    parsers.put("application/epub+zip", new EpubParser());
    parsers.put("text/html", new HtmlParser());
    parsers.put("application/xhtml+xml", new HtmlParser());
    parsers.put("text/x-web-markdown", new MarkdownParser());
    parsers.put("text/markdown", new MarkdownParser());
    parsers.put("text/csv", new CsvParser());
    parsers.put("text/tab-separated-values", new CsvParser());
    parsers.put("text/plain", new TextParser());
    parsers.put("application/json", new JsonParser());
    CodeParser.byMediaType().forEach(parsers::put);
    parsers.put("application/octet-stream", new TikaParser());
    for (String notPlainText : new String[] {"application/rtf", "message/rfc822"}) {
      parsers.put(notPlainText, new TikaParser());
    }
    return new Parsers(parsers, VERSION);
  }

  /** Returns the same parsers, with another one for that media type, such as {@code text/html}. */
  public Parsers with(String mediaType, Parser parser) {
    MediaType type = MediaType.parse(mediaType);
    if (type == null) {
      throw new IllegalArgumentException("need a media type, got '" + mediaType + "'");
    }
    Map<String, Parser> more = new LinkedHashMap<>(parsers);
    more.put(type.getBaseType().toString(), parser);
    return new Parsers(more, version + "-" + type + "=" + parser.getClass().getName());
  }

  /** Returns what changes when the same bytes may give another document. */
  public String version() {
    return version;
  }

  @Override
  public Document parse(Source source) {
    MediaType type = types.detect(source);
    Metadata metadata = source.metadata().with(Metadata.MEDIA_TYPE, type.toString());
    Source typed = source.with(metadata);
    try {
      return of(type).parse(typed);
    } catch (Throwable thrown) { // typed, whatever it is
      throw Failures.typed(typed, thrown);
    }
  }

  /**
   * Returns the document, parsed in a thread of its own: whoever waits for it comes back at the end
   * of the time even from a parser that hangs.
   *
   * @param caller the deadline of the whole call; that of the source is for parsing alone
   */
  public Document parseApart(Source source, Deadline caller) {
    return new ParseThread(this, source).parse(caller);
  }

  /** Returns the parser of a type, or of the nearest more general one. */
  Parser of(MediaType type) {
    return types.lineage(type).stream()
        .filter(parsers::containsKey)
        .findFirst()
        .map(parsers::get)
        .orElseThrow(() -> new IllegalStateException("need a parser for any type, got " + type));
  }
}
