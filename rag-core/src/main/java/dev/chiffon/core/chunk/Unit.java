package dev.chiffon.core.chunk;

import dev.chiffon.core.data.Span;

/**
 * A piece of text that is not cut any further: a sentence, a table row, a line of code, a heading.
 *
 * @param span where it lies, without white space at its ends
 * @param tokens what it adds to the unit before, white space in between included
 * @param blockTokens what it costs together with all units after it in its block
 * @param headerTokens what the header of its table adds to a chunk that begins with it
 * @param level the level of the heading that it belongs to, 0 if it is no heading
 * @param edge what lies between it and the unit before
 * @param bond what it is to stand with
 */
record Unit(
    Span span, int tokens, int blockTokens, int headerTokens, int level, Edge edge, Bond bond) {

  /** What a cut in front of a unit would cut. */
  enum Edge {
    /** A block. */
    INSIDE_BLOCK,
    /** A section, between two blocks. */
    BLOCK,
    /** Nothing but the document: the unit is a heading. */
    HEADING,
    /** Nothing at all: another part begins, or text that the document does not say lies between. */
    BORDER
  }

  /** What a unit means little without. */
  enum Bond {
    /** Nothing. */
    NONE,
    /** The next unit, which it leads in: a heading, a table's header, "The steps are:". */
    WITH_NEXT,
    /** The unit before: the caption below a table. */
    WITH_PREVIOUS
  }

  /** Returns a unit of a text whose structure is not looked at. */
  static Unit ofPlainText(Span span, int tokens, int blockTokens) {
    return new Unit(span, tokens, blockTokens, 0, 0, Edge.INSIDE_BLOCK, Bond.NONE);
  }

  boolean isHeading() {
    return edge == Edge.HEADING;
  }

  boolean leads() {
    return bond == Bond.WITH_NEXT;
  }
}
