package dev.chiffon.core.context;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Span;
import java.util.OptionalInt;

/**
 * What of a chunk is to stand in the context: all of it, or a run of its sentences.
 *
 * @param chunk the chunk
 * @param span where the extract lies in the document, inside of the chunk
 * @param text the slice under the span
 * @param place the chunk's 0-based place among the ranked ones; empty if it is not one of them
 */
record Extract(Chunk chunk, Span span, String text, OptionalInt place) {

  static Extract ranked(Chunk chunk, int place) {
    return new Extract(chunk, chunk.span(), chunk.text(), OptionalInt.of(place));
  }

  /** Returns a chunk that nobody retrieved, to complete a passage. */
  static Extract around(Chunk chunk) {
    return new Extract(chunk, chunk.span(), chunk.text(), OptionalInt.empty());
  }

  /** Returns the part under a span of the document. */
  Extract under(Span part) {
    int offset = chunk.span().start();
    String slice = chunk.text().substring(part.start() - offset, part.end() - offset);
    return new Extract(chunk, part, slice, place);
  }

  String documentId() {
    return chunk.documentId();
  }
}
