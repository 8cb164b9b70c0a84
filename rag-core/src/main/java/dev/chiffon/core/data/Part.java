package dev.chiffon.core.data;

import java.util.Locale;

/**
 * A part of the source that its format names or numbers.
 *
 * @param kind what it is
 * @param number its 1-based place among the parts of its kind
 * @param name what it is called, such as the name of a sheet; empty if it has no name
 * @param span its text in the document; a part without text has no {@code Part}
 */
public record Part(Kind kind, int number, String name, Span span) {

  /** The kinds of parts. */
  public enum Kind {
    /** A sheet of a workbook. */
    SHEET,
    /** A slide of a presentation, its notes included. */
    SLIDE,
    /** A chapter, which is one content file of a book. */
    CHAPTER,
    /** A file inside a file, such as an attachment of a message. */
    ATTACHMENT
  }

  /** Checks that the number is 1-based. */
  public Part {
    if (number < 1) {
      throw new IllegalArgumentException("need a part number of at least 1, got " + number);
    }
  }

  /** Returns whether it is a page itself, so that its number says the page too: a slide. */
  public boolean isPage() {
    return kind == Kind.SLIDE;
  }

  /**
   * Returns what people call it: {@code sheet Q3}, {@code slide 4}, {@code chapter Pumps}; slides
   * by their number, all else by its name if it has one.
   */
  public String label() {
    boolean named = !isPage() && !name.isBlank();
    String which = named ? name.strip().replaceAll("\\s+", " ") : Integer.toString(number);
    return kind.name().toLowerCase(Locale.ROOT) + " " + which;
  }
}
