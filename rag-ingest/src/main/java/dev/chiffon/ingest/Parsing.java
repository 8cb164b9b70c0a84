package dev.chiffon.ingest;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestLimits;
import dev.chiffon.ingest.parse.Parser;
import dev.chiffon.ingest.parse.Source;

/**
 * How the files of a folder are parsed.
 *
 * @param parser who parses
 * @param parserVersion what changes when the same bytes may give another document
 * @param partial what becomes of a document of which only a part was read
 */
record Parsing(Parser parser, String parserVersion, Partial partial) {

  /** What becomes of a document that ran out of time or room. */
  enum Partial {
    /** It fails. */
    FAILED,
    /** What was read of it is the document. */
    KEPT
  }

  /** Returns what changes when the same bytes may give another document under those limits. */
  String version(IngestLimits limits) {
    return partial == Partial.FAILED
        ? parserVersion
        : parserVersion + "-partial-" + Integer.toHexString(limits.toString().hashCode());
  }

  /** Returns the document; {@code caller} is the deadline of the whole call. */
  Document parse(Source source, Deadline caller) {
    try {
      return parser instanceof IsolatedParser isolated
          ? isolated.parse(source, caller)
          : new ParseThread(parser, source).parse(caller);
    } catch (IngestException e) {
      if (partial == Partial.FAILED) {
        throw e;
      }
      return e.partial().map(read -> marked(read, e)).orElseThrow(() -> e);
    }
  }

  private static Document marked(Document read, IngestException e) {
    Metadata metadata = read.metadata().with(Folder.INCOMPLETE, e.reason());
    return new Document(read.id(), read.text(), read.blocks(), read.layout(), metadata);
  }
}
