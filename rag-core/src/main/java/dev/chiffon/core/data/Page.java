package dev.chiffon.core.data;

import java.util.List;
import java.util.OptionalInt;

/**
 * One page of a paginated document and the text that stands on it.
 *
 * @param number 1-based page number
 * @param span the page's text in the document; a page without text has no {@code Page}
 */
public record Page(int number, Span span) {

  /** Checks that the number is 1-based. */
  public Page {
    if (number < 1) {
      throw new IllegalArgumentException("need a page number of at least 1, got " + number);
    }
  }

  /** Returns the number of the page that holds the unit at {@code offset}, if any does. */
  static OptionalInt numberAt(List<Page> pages, int offset) {
    return pages.stream()
        .filter(page -> page.span().contains(offset))
        .mapToInt(Page::number)
        .findFirst();
  }

  /** Returns the parts of {@code pages} that lie under {@code span}. */
  static List<Page> clip(List<Page> pages, Span span) {
    return pages.stream()
        .filter(page -> page.span().overlaps(span))
        .map(page -> new Page(page.number(), intersection(page.span(), span)))
        .toList();
  }

  private static Span intersection(Span a, Span b) {
    return new Span(Math.max(a.start(), b.start()), Math.min(a.end(), b.end()));
  }
}
