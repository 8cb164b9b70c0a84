package dev.chiffon.core.data;

import java.util.List;

/** Checks that the records of a document share. */
final class Spans {
  private Spans() {}

  /** Refuses spans that overlap, stand out of order or leave {@code outer}. */
  static void requireInOrder(String what, List<Span> spans, Span outer) {
    int from = outer.start();
    for (Span span : spans) {
      if (span.start() < from || span.end() > outer.end()) {
        throw new IllegalArgumentException(
            "need each %s after the one before and inside %s, got %s after %d"
                .formatted(what, outer, span, from));
      }
      from = span.end();
    }
  }
}
