package dev.chiffon.core.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a statement of an answer comes from: a slice of a document. Only verified citations exist;
 * see {@code core.answer}.
 *
 * @param number the source's number, as in the answer's marker {@code [1]}
 * @param documentId the cited document
 * @param span the cited slice of its text
 * @param quote the slice, verbatim
 * @param page the 1-based page the quote begins on, where there are pages
 * @param part the sheet, slide, chapter or attachment the quote begins in, if there is one
 * @param headingPath the headings it stands under, outermost first
 */
public record Citation(
    int number,
    String documentId,
    Span span,
    String quote,
    OptionalInt page,
    Optional<Part> part,
    List<String> headingPath) {

  /** Checks that the quote has the length of its span, and copies the heading path. */
  public Citation {
    headingPath = List.copyOf(headingPath);
    if (number < 1 || quote.length() != span.length()) {
      throw new IllegalArgumentException(
          "need number >= 1 and a quote of %d units, got %d and %d units"
              .formatted(span.length(), number, quote.length()));
    }
  }
}
