package dev.chiffon.core.data;

import java.util.List;

/** Checks that the records of a document share. */
final class Spans {
  private Spans() {}

  /** Refuses spans that overlap, stand out of order or leave {@code [start, end)}. */
  static void requireInOrder(String what, List<Span> spans, int start, int end) {
    int from = start;
    for (Span span : spans) {
      if (span.start() < from || span.end() > end) {
        throw new IllegalArgumentException(
            "need each %s after the one before and inside [%d, %d), got %s after %d"
                .formatted(what, start, end, span, from));
      }
      from = span.end();
    }
  }

  /** Refuses spans that overlap, stand out of order or leave {@code outer}. */
  static void requireInOrder(String what, List<Span> spans, Span outer) {
    requireInOrder(what, spans, outer.start(), outer.end());
  }
}
