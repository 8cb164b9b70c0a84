package dev.chiffon.core.context;

import java.util.List;
import java.util.Optional;

/**
 * What the model is told of a source beside its text. All of it was written by whoever wrote the
 * document, so it has been made as harmless as the text, and stands on one line.
 *
 * @param number the source's number, from 1
 * @param documentId the document
 * @param place the page, slide, sheet, chapter or attachment, where there is one
 * @param headingPath the headings it begins under, outermost first
 * @param tableHeader the header of the table it begins inside of; empty if there is none
 */
public record SourceLabel(
    int number,
    String documentId,
    Optional<String> place,
    List<String> headingPath,
    String tableHeader) {

  /** Copies the list. */
  public SourceLabel {
    headingPath = List.copyOf(headingPath);
  }

  /** Returns document, place and headings, as {@code hr.pdf, page 3, Leave > Annual}. */
  public String origin() {
    StringBuilder origin = new StringBuilder(documentId);
    place.ifPresent(where -> origin.append(", ").append(where));
    if (!headingPath.isEmpty()) {
      origin.append(", ").append(String.join(" > ", headingPath));
    }
    return origin.toString();
  }

  /** Returns a line that names the columns; empty if the source does not begin inside a table. */
  String tableLine() {
    return tableHeader.isEmpty() ? "" : "(table header: " + tableHeader + ")\n";
  }
}
