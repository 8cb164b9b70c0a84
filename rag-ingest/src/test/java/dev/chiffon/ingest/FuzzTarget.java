package dev.chiffon.ingest;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestLimits;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;
import dev.chiffon.ingest.parse.TextDecoder;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.tika.mime.MediaType;

/**
 * One parser and how fuzzed bytes become a file for it. Whatever they are, parsing ends in bounded
 * time, with a document that keeps its promises or with a typed exception.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions have no state
enum FuzzTarget {
  /** Whole PDF files. */
  PDF("a.pdf", "application/pdf", bytes -> bytes),
  /** A content stream, a page, a table of characters or a structure inside a sound PDF file. */
  PDF_PARTS("a.pdf", "application/pdf", FuzzedFiles::pdf),
  /** One XML part of a Word file. */
  DOCX("a.docx", MediaTypes.DOCX, bytes -> FuzzedFiles.zip("docx", bytes)),
  /** One XML part of a presentation. */
  PPTX(
      "a.pptx",
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      bytes -> FuzzedFiles.zip("pptx", bytes)),
  /** One XML part of a workbook. */
  XLSX(
      "a.xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      bytes -> FuzzedFiles.zip("xlsx", bytes)),
  /** Web pages. */
  HTML("a.html", "text/html", bytes -> bytes),
  /** Markdown. */
  MARKDOWN("a.md", "text/x-web-markdown", bytes -> bytes),
  /** Plain text. */
  TEXT("a.txt", "text/plain", bytes -> bytes),
  /** Tables with separators. */
  CSV("a.csv", "text/csv", bytes -> bytes),
  /** JSON. */
  JSON("a.json", "application/json", bytes -> bytes),
  /** Lines of JSON. */
  JSONL("a.jsonl", "application/x-ndjson", bytes -> bytes),
  /** Word, PowerPoint and Excel before 2007. */
  OLE2("a.doc", "application/octet-stream", bytes -> bytes),
  /** Rich text. */
  RTF("a.rtf", "application/rtf", bytes -> bytes),
  /** Mail. */
  EML("a.eml", "message/rfc822", bytes -> bytes),
  /** One XML part of an OpenDocument text. */
  ODT("a.odt", "application/vnd.oasis.opendocument.text", bytes -> FuzzedFiles.zip("odt", bytes)),
  /** One part of a book. */
  EPUB("a.epub", "application/epub+zip", bytes -> FuzzedFiles.zip("epub", bytes)),
  /** Text in any encoding, decoded only. */
  DECODER("a.txt", "", bytes -> bytes);

  private static final long MOST_CPU_NANOS = Duration.ofSeconds(10).toNanos();
  private static final IngestLimits LIMITS =
      IngestLimits.defaults()
          .with(Limit.CHARACTERS, 2_000_000)
          .with(Limit.BLOCKS, 100_000)
          .with(Limit.UNPACKED_BYTES, 50_000_000)
          .withMaxTime(Duration.ofSeconds(60));

  private final String name;
  private final String type;
  private final UnaryOperator<byte[]> file;

  FuzzTarget(String name, String type, UnaryOperator<byte[]> file) {
    this.name = name;
    this.type = type;
    this.file = file;
  }

  /** Returns the target of that name in lower case, such as {@code pdf_parts}. */
  static FuzzTarget named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Returns the name in lower case. */
  String lowerCase() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the file that fuzzed bytes become. */
  byte[] file(byte[] bytes) {
    return file.apply(bytes);
  }

  /** Parses the bytes; an error of any kind but the typed ones is a finding. */
  void run(byte[] bytes) {
    long start = cpuNanos();
    if (type.isEmpty()) {
      TextDecoder.decode(bytes);
    } else {
      parse(file.apply(bytes), Arrays.hashCode(bytes) % 16 == 0 ? 2 : 1);
    }
    long nanos = cpuNanos() - start;
    if (nanos > MOST_CPU_NANOS) {
      throw new AssertionError("need at most 10 s of CPU, got %d ms".formatted(nanos / 1_000_000));
    }
  }

  private void parse(byte[] bytes, int times) {
    Parser parser = Parsers.standard().of(MediaType.parse(type));
    try {
      Document document = parser.parse(source(bytes));
      Traceability.require(document);
      for (int i = 1; i < times; i++) {
        if (!parser.parse(source(bytes)).equals(document)) {
          throw new AssertionError("need the same document from the same bytes");
        }
      }
    } catch (IngestException | DeadlineExceededException e) {
      typed(e);
    }
  }

  private Source source(byte[] bytes) {
    Metadata metadata = Metadata.empty().with(Metadata.FILE_NAME, name);
    Deadline deadline = Deadline.after(LIMITS.maxTime());
    return new Source(name, new Source.Content(bytes), metadata, LIMITS, deadline);
  }

  private static void typed(RuntimeException e) {
    if (String.valueOf(e.getMessage()).isBlank()) {
      throw new AssertionError("need an exception that says what is wrong", e);
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
