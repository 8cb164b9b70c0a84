package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Span;

/**
 * A piece of text that is not cut any further: a sentence, a table row, a line of code, a heading.
 *
 * @param span where it lies, without white space at its ends
 * @param tokens what it adds to the unit before, white space in between included
 * @param blockTokens what it costs together with all units after it in its block
 * @param edge what lies between it and the unit before
 */
record Unit(Span span, int tokens, int blockTokens, Edge edge) {

  /** What a cut in front of a unit would cut. */
  enum Edge {
    /** A block. */
    INSIDE_BLOCK,
    /** A section, between two blocks. */
    BLOCK,
    /** Nothing but the document: the unit is a heading. */
    HEADING,
    /** Nothing at all: text that is no part of what the document says stands in between. */
    FURNITURE
  }

  boolean isHeading() {
    return edge == Edge.HEADING;
  }
}
