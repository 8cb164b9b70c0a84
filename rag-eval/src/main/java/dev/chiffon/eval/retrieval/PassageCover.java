package dev.chiffon.eval.retrieval;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Span;
import dev.chiffon.eval.data.RelevantPassage;
import java.util.BitSet;

/** How much of one passage has been retrieved so far. */
final class PassageCover {
  private final RelevantPassage passage;
  private final BitSet retrieved = new BitSet();
  private boolean found;

  PassageCover(RelevantPassage passage) {
    this.passage = passage;
  }

  int grade() {
    return passage.grade();
  }

  void add(Chunk chunk) {
    if (chunk.documentId().equals(passage.documentId())) {
      retrieved.set(chunk.span().start(), chunk.span().end());
      found = passage.places().stream().anyMatch(this::isHalfRetrieved);
    }
  }

  /** Returns whether at least half of the characters of any of its places has been retrieved. */
  boolean isFound() {
    return found;
  }

  private boolean isHalfRetrieved(Span place) {
    return 2 * retrieved.get(place.start(), place.end()).cardinality() >= place.length();
  }
}
