package dev.chiffon.eval.data;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Span;
import java.util.Optional;

/** A document as one chunk. */
final class WholeText {
  private WholeText() {}

  /** Returns all of the text, white space at its ends included, if it has any other. */
  static Optional<Chunk> of(Document document) {
    return document.text().isBlank()
        ? Optional.empty()
        : Optional.of(Chunk.of(document, new Span(0, document.text().length())));
  }
}
