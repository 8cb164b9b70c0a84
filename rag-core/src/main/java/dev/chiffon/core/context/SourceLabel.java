package dev.chiffon.core.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the model is told of a source beside its text. All of it was written by whoever wrote the
 * document, so it has been made as harmless as the text, and stands on one line.
 *
 * @param number the source's number, from 1
 * @param documentId the document; empty if it is that of the source before
 * @param place the page, slide, sheet, chapter or attachment, where there is one
 * @param headingPath the headings it begins under, outermost first
 * @param tableHeader the header of the table it begins inside of; empty if there is none
 */
public record SourceLabel(
    int number,
    Optional<String> documentId,
    Optional<String> place,
    List<String> headingPath,
    String tableHeader) {

  /** Copies the list. */
  public SourceLabel {
    headingPath = List.copyOf(headingPath);
  }

  /**
   * Returns document, place and headings, as {@code hr.pdf, page 3, Leave > Annual}; empty if there
   * is nothing to tell.
   */
  public String origin() {
    List<String> origin = new ArrayList<>();
    documentId.ifPresent(origin::add);
    place.ifPresent(origin::add);
    if (!headingPath.isEmpty()) {
      origin.add(String.join(" > ", headingPath));
    }
    return String.join(", ", origin);
  }

  /** Returns a line that names the columns; empty if the source does not begin inside a table. */
  String tableLine() {
    return tableHeader.isEmpty() ? "" : "(table header: " + tableHeader + ")\n";
  }
}
