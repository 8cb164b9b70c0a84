package dev.chiffon.core.text;

import java.util.Arrays;

/** The pieces of one text while it is read: those of the finished words, and the word begun. */
final class Pieces {
  // The reference gives up on longer words, counted in code points.
  private static final int LONGEST_WORD = 100;

  private final Vocabulary vocabulary;
  private int[] ids;
  private int size;
  private char[] word = new char[2 * LONGEST_WORD];
  private int length;
  private final int[] hashes;

  /** Starts with no pieces, and room for about {@code expected}. */
  Pieces(Vocabulary vocabulary, int expected) {
    this.vocabulary = vocabulary;
    ids = new int[expected + 8];
    hashes =
        new int[1 + Math.max(vocabulary.starts().longest(), vocabulary.continuations().longest())];
  }

  /** Makes the word begun longer by a code point. */
  void append(int codePoint) {
    if (length + 2 > word.length) {
      word = Arrays.copyOf(word, word.length * 2);
    }
    length += Character.toChars(codePoint, word, length);
  }

  /** Ends the word begun, if any, and adds its pieces. */
  void endWord() {
    if (length == 0) {
      return;
    }
    if (Character.codePointCount(word, 0, length) > LONGEST_WORD || !split()) {
      add(vocabulary.unknown());
    }
    length = 0;
  }

  // Greedy longest match first, left to right; all or nothing.
  private boolean split() {
    int before = size;
    PieceTable table = vocabulary.starts();
    int from = 0;
    while (from < length) {
      int to = longestMatch(table, from);
      if (to == from) {
        size = before;
        return false;
      }
      table = vocabulary.continuations();
      from = to;
    }
    return true;
  }

  // Adds the longest piece at from and returns where it ends, or from if there is none.
  private int longestMatch(PieceTable table, int from) {
    int most = Math.min(table.longest(), length - from);
    for (int i = 0; i < most; i++) {
      hashes[i + 1] = PieceTable.hash(hashes[i], word[from + i]);
    }
    for (int n = most; n > 0; n--) {
      int id = table.find(word, from, from + n, hashes[n]);
      if (id >= 0) {
        add(id);
        return from + n;
      }
    }
    return from;
  }

  /** Adds a piece. */
  void add(int id) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size * 2);
    }
    ids[size++] = id;
  }

  /** Returns how many pieces there are. */
  int size() {
    return size;
  }

  /** Returns the ids of the pieces, in order, with one before and one after them. */
  int[] between(int first, int last) {
    int[] framed = new int[size + 2];
    framed[0] = first;
    System.arraycopy(ids, 0, framed, 1, size);
    framed[size + 1] = last;
    return framed;
  }
}
