package dev.chiffon.core.context;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Part;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.Source;
import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Chunks of one document that touch: a source without its number.
 *
 * @param span where they lie together
 * @param pieces the slice under the span, in pieces: what each chunk added
 * @param chunks the chunks in reading order, at least one
 */
record Run(Span span, List<String> pieces, List<Retrieved> chunks) {

  static Run of(Retrieved only) {
    return new Run(only.chunk().span(), List.of(only.chunk().text()), List.of(only));
  }

  /** Returns the run with one more chunk, which adds {@code piece} to its text. */
  Run with(Retrieved next, String piece) {
    List<String> morePieces = new ArrayList<>(pieces);
    morePieces.add(piece);
    List<Retrieved> moreChunks = new ArrayList<>(chunks);
    moreChunks.add(next);
    return new Run(span.enclosing(next.chunk().span()), morePieces, moreChunks);
  }

  boolean holds(Retrieved other) {
    return documentId().equals(other.chunk().documentId()) && span.contains(other.chunk().span());
  }

  String documentId() {
    return chunks.get(0).chunk().documentId();
  }

  /** Returns the slice under the span. */
  String text() {
    return String.join("", pieces);
  }

  /**
   * Returns the line that tells the model where the source is from, set off from the one before. A
   * source that begins inside a table has a second one, of the table's header; it stands outside
   * the source's text, so nobody can cite it.
   */
  String line(int number) {
    Chunk first = chunks.get(0).chunk();
    StringBuilder line = new StringBuilder(number == 1 ? "" : "\n\n");
    line.append('[').append(number).append("] ").append(first.documentId());
    first.part().ifPresent(part -> line.append(", ").append(part.label()));
    OptionalInt page = first.pageAt(span.start());
    if (!first.part().map(Part::isPage).orElse(false)) {
      page.ifPresent(found -> line.append(", page ").append(found));
    }
    if (!first.headingPath().isEmpty()) {
      line.append(", ").append(String.join(" > ", first.headingPath()));
    }
    line.append('\n');
    if (!first.tableHeader().isBlank()) {
      String header = first.tableHeader().strip().replaceAll("\\s*\\R\\s*", " / ");
      line.append("(table header: ").append(header).append(")\n");
    }
    return line.toString();
  }

  Source source(int number) {
    return new Source(number, documentId(), span, text(), chunks);
  }
}
