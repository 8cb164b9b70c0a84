package dev.chiffon.core.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pieces that stand for themselves where a text has them, whatever is beside. Immutable. */
final class SpecialPieces {
  private record Special(String text, int id) {}

  private final List<Special> longestFirst;
  private final boolean[] starts = new boolean[128];

  SpecialPieces(Set<String> pieces, Map<String, Integer> vocabulary) {
    longestFirst =
        pieces.stream()
            .map(text -> new Special(text, Vocabulary.id(text, vocabulary)))
            .sorted(Comparator.comparingInt(special -> -special.text().length()))
            .toList();
    pieces.forEach(piece -> starts[startOf(piece)] = true);
  }

  private static char startOf(String piece) {
    if (piece.isEmpty() || piece.charAt(0) <= ' ' || piece.charAt(0) >= 127) {
      throw new IllegalArgumentException(
          "need a special piece that starts with a visible ASCII character, got '" + piece + "'");
    }
    return piece.charAt(0);
  }

  /** Adds the special piece at {@code at}, an ASCII character, and returns where it ends, or at. */
  int read(String text, int at, Pieces pieces) {
    if (!starts[text.charAt(at)]) {
      return at;
    }
    for (Special special : longestFirst) {
      if (text.startsWith(special.text(), at)) {
        pieces.endWord();
        pieces.at(at, at + special.text().length());
        pieces.add(special.id());
        return at + special.text().length();
      }
    }
    return at;
  }
}
