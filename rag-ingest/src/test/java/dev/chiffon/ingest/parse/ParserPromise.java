package dev.chiffon.ingest.parse;

import dev.chiffon.core.chunk.BrokenPromise;
import dev.chiffon.core.chunk.Excerpt;
import dev.chiffon.core.data.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * A promise about parsing. Its checks fail with the offset in the document or in the file and an
 * excerpt around it.
 */
record ParserPromise(String promise) {

  /** Returns the document of a source that has one. */
  Document parsed(Parser parser, Source source) {
    try {
      return parser.parse(source);
    } catch (RuntimeException e) {
      throw new AssertionError(at(0, source) + ": expected a document, got " + e, e);
    }
  }

  /** Requires the same text, blocks and pages, and then the same metadata and id. */
  void requireSame(Document found, Document expected) {
    int offset = firstDifference(found.text(), expected.text());
    if (offset >= 0) {
      throw broken(found, offset, "the text differs");
    }
    requireSame("block", found, found.blocks(), expected.blocks(), block -> block.span().start());
    requireSame("page", found, found.pages(), expected.pages(), page -> page.span().start());
    if (!found.equals(expected)) {
      throw broken(
          found,
          0,
          "expected '%s' with %s, found %s"
              .formatted(expected.id(), expected.metadata(), found.metadata()));
    }
  }

  private <T> void requireSame(
      String noun, Document document, List<T> found, List<T> expected, Function<T, Integer> start) {
    for (int i = 0; i < Math.max(found.size(), expected.size()); i++) {
      String isThere = i < found.size() ? found.get(i).toString() : "nothing";
      String wanted = i < expected.size() ? expected.get(i).toString() : "nothing";
      if (!isThere.equals(wanted)) {
        int offset = start.apply(i < found.size() ? found.get(i) : expected.get(i));
        throw broken(
            document, offset, "%s %d: expected %s, found %s".formatted(noun, i, wanted, isThere));
      }
    }
  }

  /** Returns the failure at that place of a document's text. */
  AssertionError broken(Document document, int offset, String detail) {
    return new AssertionError(new BrokenPromise(promise, detail, document, offset, 0).text());
  }

  /** Returns the beginning of a failure text about that byte of a source. */
  String at(int offset, Source source) {
    byte[] bytes = source.content().toArray();
    return "promise broken: %s: byte %d of %d of '%s': %s"
        .formatted(
            promise,
            offset,
            bytes.length,
            source.id(),
            Excerpt.at(new String(bytes, StandardCharsets.ISO_8859_1), offset));
  }

  private static int firstDifference(String found, String expected) {
    int i = 0;
    while (i < Math.min(found.length(), expected.length())
        && found.charAt(i) == expected.charAt(i)) {
      i++;
    }
    return i < Math.max(found.length(), expected.length()) ? i : -1;
  }
}
