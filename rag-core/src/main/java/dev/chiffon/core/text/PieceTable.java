package dev.chiffon.core.text;

import java.util.Arrays;
import java.util.Map;

/**
 * The ids of pieces, looked up by a slice of characters without making a string of it. Immutable.
 * Open addressing with linear probing, at most half full.
 */
final class PieceTable {
  private static final int NONE = -1;

  private final int longest;
  private final int mask;
  private final char[][] pieces;
  private final int[] ids;

  PieceTable(Map<String, Integer> idsByPiece) {
    int size = Integer.highestOneBit(Math.max(1, idsByPiece.size())) * 4;
    mask = size - 1;
    pieces = new char[size][];
    ids = new int[size];
    Arrays.fill(ids, NONE);
    int max = 0;
    for (Map.Entry<String, Integer> entry : idsByPiece.entrySet()) {
      char[] piece = entry.getKey().toCharArray();
      max = Math.max(max, piece.length);
      int slot = slot(hash(piece));
      while (ids[slot] != NONE) {
        slot = slot + 1 & mask;
      }
      pieces[slot] = piece;
      ids[slot] = entry.getValue();
    }
    longest = max;
  }

  /** Returns the most characters a piece has. */
  int longest() {
    return longest;
  }

  /** Returns the hash of a text that goes on with {@code next}; that of the empty text is 0. */
  static int hash(int before, char next) {
    return before * 31 + next;
  }

  private static int hash(char[] text) {
    int hash = 0;
    for (char c : text) {
      hash = hash(hash, c);
    }
    return hash;
  }

  private int slot(int hash) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ mixed >>> 16) & mask;
  }

  /**
   * Returns the id of the piece {@code text[from, to)}, whose hash is given, or a negative number.
   */
  int find(char[] text, int from, int to, int hash) {
    int slot = slot(hash);
    while (ids[slot] != NONE) {
      if (Arrays.equals(pieces[slot], 0, pieces[slot].length, text, from, to)) {
        return ids[slot];
      }
      slot = slot + 1 & mask;
    }
    return NONE;
  }
}
