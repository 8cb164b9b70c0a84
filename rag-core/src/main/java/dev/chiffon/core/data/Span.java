package dev.chiffon.core.data;

import java.util.Optional;

/**
 * A half-open range of a document's text, never empty.
 *
 * @param start first UTF-16 unit, at least 0
 * @param end one past the last UTF-16 unit, above {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** Checks the order of the two ends. */
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "need 0 <= start < end, got [%d, %d)".formatted(start, end));
    }
  }

  /**
   * Returns the range [start, end) of {@code text} without white space at its ends, if any is left.
   */
  public static Optional<Span> stripped(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return from < to ? Optional.of(new Span(from, to)) : Optional.empty();
  }

  /** Returns the number of UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** Returns whether the unit at {@code offset} lies inside. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Returns whether every unit of {@code other} lies inside. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Returns whether the two share at least one unit; spans that only touch do not. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Returns the smallest span that holds both, and all that lies between them. */
  public Span enclosing(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /**
   * Returns the slice of {@code text} under this span.
   *
   * @throws IllegalArgumentException if the span ends after the text
   */
  public String of(String text) {
    if (end > text.length()) {
      throw new IllegalArgumentException(
          "need a span inside the text of %d units, got %s".formatted(text.length(), this));
    }
    return text.substring(start, end);
  }

  /** Orders by start, then by end. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }

  /** Returns the span as mathematics writes it: {@code [3, 9)}. */
  @Override
  public String toString() {
    return "[" + start + ", " + end + ")";
  }
}
