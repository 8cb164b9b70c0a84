package dev.chiffon.core.context;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Passages;
import dev.chiffon.core.data.Span;

/** Tells whether texts are those that their documents have now. */
record Versions(Passages passages) {

  /** Returns whether the chunk's document now has another text in its place. */
  boolean isOutdated(Chunk chunk) {
    return isOutdated(chunk.documentId(), chunk.span(), chunk.text());
  }

  /** Returns whether the run mixes versions, since its document changed between two chunks. */
  boolean isOutdated(Run run) {
    return isOutdated(run.documentId(), run.span(), run.text());
  }

  /** A document that is not known at all is none that has changed. */
  private boolean isOutdated(String documentId, Span span, String text) {
    return passages
        .text(documentId, span)
        .map(now -> !now.equals(text))
        .orElseGet(() -> passages.text(documentId, new Span(0, 1)).isPresent());
  }
}
