package dev.chiffon.core.text;

import java.util.HashMap;
import java.util.Map;

/** The pieces a word may start with, those it may go on with, and the ids every text needs. */
final class Vocabulary {
  private static final String CONTINUATION = "##";

  private final PieceTable starts;
  private final PieceTable continuations;
  private final int unknown;
  private final int first;
  private final int last;

  Vocabulary(Map<String, Integer> ids) {
    Map<String, Integer> starting = new HashMap<>();
    Map<String, Integer> continuing = new HashMap<>();
    ids.forEach(
        (piece, id) -> {
          if (piece.startsWith(CONTINUATION)) {
            continuing.put(piece.substring(CONTINUATION.length()), id);
          } else {
            starting.put(piece, id);
          }
        });
    starts = new PieceTable(starting);
    continuations = new PieceTable(continuing);
    unknown = id("[UNK]", ids);
    first = id("[CLS]", ids);
    last = id("[SEP]", ids);
  }

  /** Returns the id of {@code piece}, or throws that it is missing. */
  static int id(String piece, Map<String, Integer> ids) {
    Integer id = ids.get(piece);
    if (id == null || id < 0) {
      throw new IllegalArgumentException(
          "need an id >= 0 for %s in the vocabulary of %d pieces, got %s"
              .formatted(piece, ids.size(), id));
    }
    return id;
  }

  PieceTable starts() {
    return starts;
  }

  PieceTable continuations() {
    return continuations;
  }

  /** Returns the id of a word that cannot be split. */
  int unknown() {
    return unknown;
  }

  /** Returns the id before each text. */
  int first() {
    return first;
  }

  /** Returns the id after each text. */
  int last() {
    return last;
  }
}
