package dev.chiffon.core.embed;

import dev.chiffon.core.text.Sentences;
import dev.chiffon.core.text.TokenCounter;
import dev.chiffon.core.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Cuts a text that a model cannot see whole into pieces that it can, so that nothing is lost. */
final class TextWindows {
  /** Where a text may be cut, best first: at sentences, else at words, else at characters. */
  private static final List<Function<String, int[]>> CUTS =
      List.of(Sentences::ends, Words::ends, Words::characterEnds);

  private final TokenCounter counter;
  private final int most;

  /** Creates windows of at most {@code most} tokens, at least 1. */
  TextWindows(TokenCounter counter, int most) {
    this.counter = counter;
    this.most = most;
  }

  /**
   * Returns pieces that make up the whole text, each of at most so many tokens: as many whole
   * sentences as fit, of a longer sentence as many words, of a longer word as many characters. A
   * single character of more tokens is a piece too. The text itself if it fits.
   */
  List<String> of(String text) {
    return counter.count(text) <= most ? List.of(text) : cut(text, 0);
  }

  private List<String> cut(String text, int cuts) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    int end = 0;
    for (int next : CUTS.get(cuts).apply(text)) {
      if (end > start && counter.count(text.substring(start, next)) > most) {
        add(text.substring(start, end), cuts, pieces);
        start = end;
      }
      end = next;
    }
    add(text.substring(start), cuts, pieces);
    return pieces;
  }

  private void add(String piece, int cuts, List<String> pieces) {
    boolean whole = cuts + 1 == CUTS.size() || counter.count(piece) <= most;
    pieces.addAll(whole ? List.of(piece) : cut(piece, cuts + 1));
  }
}
