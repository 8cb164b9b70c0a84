package dev.chiffon.core.text;

import java.util.Arrays;

/**
 * The pieces of one text while it is read: those of the finished words, and the word begun; and
 * where they lie, if that is wanted.
 */
final class Pieces {
  // The reference gives up on longer words, counted in code points.
  private static final int LONGEST_WORD = 100;

  private final Vocabulary vocabulary;
  private int[] ids;
  private int size;
  private char[] word = new char[2 * LONGEST_WORD];
  private int length;
  private final int[] hashes;

  private final boolean placed;
  private int[] places;
  private int[] wordPlaces;
  private int from;
  private int to;

  /** Starts with no pieces, and room for about {@code expected}. */
  Pieces(Vocabulary vocabulary, int expected) {
    this(vocabulary, expected, false);
  }

  private Pieces(Vocabulary vocabulary, int expected, boolean placed) {
    this.vocabulary = vocabulary;
    this.placed = placed;
    ids = new int[expected + 8];
    places = new int[placed ? 2 * ids.length : 0];
    wordPlaces = new int[placed ? 2 * word.length : 0];
    hashes =
        new int[1 + Math.max(vocabulary.starts().longest(), vocabulary.continuations().longest())];
  }

  /** Starts with no pieces, and keeps where they lie. */
  static Pieces placed(Vocabulary vocabulary, int expected) {
    return new Pieces(vocabulary, expected, true);
  }

  /** Returns whether it is kept where pieces lie. */
  boolean arePlaced() {
    return placed;
  }

  /** Says where what comes next lies, until the next call. */
  void at(int start, int end) {
    from = start;
    to = end;
  }

  /** Makes the word begun longer by a code point. */
  void append(int codePoint) {
    if (length + 2 > word.length) {
      word = Arrays.copyOf(word, word.length * 2);
      wordPlaces = Arrays.copyOf(wordPlaces, wordPlaces.length * 2);
    }
    int units = Character.toChars(codePoint, word, length);
    for (int i = length; placed && i < length + units; i++) {
      wordPlaces[2 * i] = from;
      wordPlaces[2 * i + 1] = to;
    }
    length += units;
  }

  /** Ends the word begun, if any, and adds its pieces. */
  void endWord() {
    if (length == 0) {
      return;
    }
    if (Character.codePointCount(word, 0, length) > LONGEST_WORD || !split()) {
      add(vocabulary.unknown(), 0, length);
    }
    length = 0;
  }

  // Greedy longest match first, left to right; all or nothing.
  private boolean split() {
    int before = size;
    PieceTable table = vocabulary.starts();
    int start = 0;
    while (start < length) {
      int end = longestMatch(table, start);
      if (end == start) {
        size = before;
        return false;
      }
      table = vocabulary.continuations();
      start = end;
    }
    return true;
  }

  // Adds the longest piece at start and returns where it ends, or start if there is none.
  private int longestMatch(PieceTable table, int start) {
    int most = Math.min(table.longest(), length - start);
    for (int i = 0; i < most; i++) {
      hashes[i + 1] = PieceTable.hash(hashes[i], word[start + i]);
    }
    for (int n = most; n > 0; n--) {
      int id = table.find(word, start, start + n, hashes[n]);
      if (id >= 0) {
        add(id, start, start + n);
        return start + n;
      }
    }
    return start;
  }

  // Adds the piece that units [start, end) of the word begun are.
  private void add(int id, int start, int end) {
    add(id);
    if (placed) {
      place(wordPlaces[2 * start], wordPlaces[2 * end - 1]);
    }
  }

  /** Adds a piece that lies at the place last said. */
  void add(int id) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size * 2);
      places = Arrays.copyOf(places, placed ? ids.length * 2 : 0);
    }
    ids[size++] = id;
    if (placed) {
      place(from, to);
    }
  }

  // Says where the last piece lies.
  private void place(int start, int end) {
    places[2 * size - 2] = start;
    places[2 * size - 1] = end;
  }

  /** Returns start and end of each piece, if that is kept. */
  int[] places() {
    return Arrays.copyOf(places, placed ? 2 * size : 0);
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
