package dev.chiffon.core.text;

import java.text.Normalizer;

/**
 * Where the code points of a run of text, decomposed as a whole, come from.
 *
 * <p>A run decomposes into what its characters decompose into, each by itself, but for the order of
 * marks on one letter; so the n-th code point comes from the character that has the n-th.
 */
final class RunPlaces {
  private final String run;
  private final int start;
  private int from;
  private int to;

  /** How many code points of the character at {@code from} are still to come. */
  private int left;

  /** Begins in front of {@code run}, which begins at {@code start} of its text. */
  RunPlaces(String run, int start) {
    this.run = run;
    this.start = start;
  }

  /** Tells {@code pieces} where the next code point of the run, decomposed or not, comes from. */
  void next(Pieces pieces, boolean decomposed) {
    if (left == 0) {
      from = to;
      to += Character.charCount(run.codePointAt(from));
      left = decomposed ? parts(run.substring(from, to)) : 1;
    }
    left--;
    pieces.at(start + from, start + to);
  }

  private static int parts(String character) {
    String parts = Normalizer.normalize(character, Normalizer.Form.NFD);
    return parts.codePointCount(0, parts.length());
  }
}
