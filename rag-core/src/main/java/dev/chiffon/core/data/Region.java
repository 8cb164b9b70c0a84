package dev.chiffon.core.data;

/**
 * A piece of the text and where it is drawn: a block, or what of it stands on one page.
 *
 * @param span the text
 * @param page 1-based number of its page
 * @param box its place on that page
 */
public record Region(Span span, int page, Box box) {

  /** Checks that the page number is 1-based. */
  public Region {
    if (page < 1) {
      throw new IllegalArgumentException("need a page number of at least 1, got " + page);
    }
  }
}
