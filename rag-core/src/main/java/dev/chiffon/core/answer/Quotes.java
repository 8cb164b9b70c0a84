package dev.chiffon.core.answer;

import dev.chiffon.core.data.Citation;
import dev.chiffon.core.data.Source;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.text.Sentences;
import java.util.ArrayList;
import java.util.List;

/** What can be quoted of a source: its sentences, list items, table rows and lines of code. */
final class Quotes {
  /** What stands between the cells of a row in a document's text. */
  private static final String CELL_SEPARATOR = " | ";

  private Quotes() {}

  /** Returns the quotable slices of a source as citations of it, in order. */
  static List<Citation> of(Source source) {
    List<Citation> quotes = new ArrayList<>();
    int start = 0;
    for (int end : Sentences.ends(source.text())) {
      addLines(source, start, end, quotes);
      start = end;
    }
    return quotes;
  }

  /**
   * A line break inside a sentence is a border after a table row, and unless the text just goes on
   * in lower case.
   */
  private static void addLines(Source source, int start, int end, List<Citation> quotes) {
    String text = source.text();
    int from = start;
    for (int i = text.indexOf('\n', start); i >= 0 && i + 1 < end; i = text.indexOf('\n', i + 1)) {
      boolean row = text.substring(from, i).contains(CELL_SEPARATOR);
      if (row || !Character.isLowerCase(text.charAt(i + 1))) {
        add(source, from, i, quotes);
        from = i + 1;
      }
    }
    add(source, from, end, quotes);
  }

  private static void add(Source source, int start, int end, List<Citation> quotes) {
    Span.stripped(source.text(), start, end).ifPresent(inside -> quotes.add(quote(source, inside)));
  }

  /** Returns the slice of a source under a span of its text as a citation of it. */
  static Citation quote(Source source, Span inside) {
    int offset = source.span().start();
    Span span = new Span(offset + inside.start(), offset + inside.end());
    return new Citation(
        source.number(),
        source.documentId(),
        span,
        inside.of(source.text()),
        source.pageAt(span.start()),
        source.partAt(span.start()),
        source.headingPathAt(span.start()));
  }
}
