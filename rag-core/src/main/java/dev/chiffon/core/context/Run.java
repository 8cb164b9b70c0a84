package dev.chiffon.core.context;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Part;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Source;
import dev.chiffon.core.data.Span;
import dev.chiffon.core.text.InertText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Extracts of one document that touch: a source without its number.
 *
 * @param span where they lie together
 * @param pieces the slice under the span, in pieces: what each extract added
 * @param extracts in reading order, at least one
 */
record Run(Span span, List<String> pieces, List<Extract> extracts) {
  private static final Pattern LINES = Pattern.compile("\\s*\\R\\s*");

  static Run of(Extract only) {
    return new Run(only.span(), List.of(only.text()), List.of(only));
  }

  /** Returns the run with one more extract, which adds {@code gap} and {@code piece} to it. */
  Run with(Extract next, String gap, String piece) {
    List<String> morePieces = new ArrayList<>(pieces);
    morePieces.add(gap);
    morePieces.add(piece);
    List<Extract> more = new ArrayList<>(extracts);
    more.add(next);
    return new Run(span.enclosing(next.span()), morePieces, more);
  }

  boolean holds(Extract other) {
    return documentId().equals(other.documentId()) && span.contains(other.span());
  }

  String documentId() {
    return extracts.get(0).documentId();
  }

  /** Returns whether an extract of it was retrieved, without which it is no source. */
  boolean isRetrieved() {
    return extracts.stream().anyMatch(each -> each.place().isPresent());
  }

  /** Returns the place of the best extract among the ranked chunks. */
  int place() {
    return extracts.stream().flatMapToInt(each -> each.place().stream()).min().orElseThrow();
  }

  /** Returns the slice under the span. */
  String text() {
    return String.join("", pieces);
  }

  /**
   * Returns what the model is told of the source. Where it begins inside a table, that is the
   * table's header too; it stands outside the source's text, so nobody can cite it.
   */
  SourceLabel label(int number) {
    return label(number, Optional.of(InertText.line(documentId())));
  }

  /** Returns the same of a source after another one of its document, which need not be named. */
  SourceLabel labelOfNext(int number) {
    return label(number, Optional.empty());
  }

  private SourceLabel label(int number, Optional<String> document) {
    Chunk first = extracts.get(0).chunk();
    Optional<String> page =
        first.part().map(Part::isPage).orElse(false)
            ? Optional.empty()
            : first.pageAt(span.start()).stream().mapToObj(found -> "page " + found).findFirst();
    List<String> place = new ArrayList<>();
    first.part().ifPresent(part -> place.add(InertText.line(part.label())));
    page.ifPresent(place::add);
    return new SourceLabel(
        number,
        document,
        place.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", place)),
        first.headingPath().stream().map(InertText::line).toList(),
        InertText.line(LINES.matcher(first.tableHeader().strip()).replaceAll(" / ")));
  }

  /** Returns the source of that number. */
  Source source(int number, List<Retrieved> ranked) {
    List<Retrieved> found = new ArrayList<>();
    List<Chunk> around = new ArrayList<>();
    for (Extract extract : extracts) {
      extract
          .place()
          .ifPresentOrElse(
              place -> found.add(ranked.get(place)), () -> around.add(extract.chunk()));
    }
    return new Source(number, documentId(), span, text(), found, around);
  }
}
