package dev.chiffon.core.text;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * BERT's tokenizer: words, split into the longest pieces its vocabulary has. Immutable.
 *
 * <p>The ids are those of HuggingFace's tokenizers with BertNormalizer, BertPreTokenizer and
 * WordPiece, on any JDK: control and format characters are dropped, each punctuation character and
 * CJK ideograph is a word by itself, and a word of more than 100 code points or without a split is
 * {@code [UNK]}. A special token written in the text, as {@code [SEP]}, is that token. A surrogate
 * without its partner is dropped.
 *
 * <p>Source: Devlin et al. 2019 and its {@code tokenization.py}; Song et al. 2021, "Fast WordPiece
 * Tokenization", for the longest match first.
 */
public final class WordPiece implements TokenCounter {
  private static final String CONTINUATION = "##";
  private static final List<String> USUAL_SPECIAL =
      List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");
  // İ is the one letter whose lower case has two code points.
  private static final int I_WITH_DOT = 0x130;
  private static final int DOT_ABOVE = 0x307;

  /** A difference between letters that the vocabulary does not make. */
  public enum Fold {
    /** Upper case is read as lower case. */
    CASE,
    /** Accents are dropped, after canonical decomposition. */
    ACCENTS
  }

  private record Special(String text, int id) {}

  private final PieceTable starts;
  private final PieceTable continuations;
  private final boolean lowerCase;
  private final boolean dropAccents;
  private final List<Special> special;
  private final boolean[] specialStart = new boolean[128];
  private final int unknown;
  private final int first;
  private final int last;

  /**
   * Creates a tokenizer.
   *
   * @param vocabulary the id, 0 or more, of each piece; a piece that continues a word starts with
   *     {@code ##}
   * @param folds what to do to letters first; both for an uncased model, none for a cased one
   * @param special the pieces that stand for themselves where a text has them
   * @throws IllegalArgumentException if the vocabulary lacks {@code [UNK]}, {@code [CLS]}, {@code
   *     [SEP]} or a special piece, or a special piece starts with another than an ASCII character
   */
  public WordPiece(Map<String, Integer> vocabulary, Set<Fold> folds, Set<String> special) {
    Map<String, Integer> starting = new HashMap<>();
    Map<String, Integer> continuing = new HashMap<>();
    vocabulary.forEach(
        (piece, id) -> {
          if (piece.startsWith(CONTINUATION)) {
            continuing.put(piece.substring(CONTINUATION.length()), id);
          } else {
            starting.put(piece, id);
          }
        });
    starts = new PieceTable(starting);
    continuations = new PieceTable(continuing);
    lowerCase = folds.contains(Fold.CASE);
    dropAccents = folds.contains(Fold.ACCENTS);
    unknown = id("[UNK]", vocabulary);
    first = id("[CLS]", vocabulary);
    last = id("[SEP]", vocabulary);
    this.special =
        special.stream()
            .map(text -> new Special(text, id(text, vocabulary)))
            .sorted(Comparator.comparingInt(s -> -s.text().length()))
            .toList();
    this.special.forEach(s -> specialStart[startOf(s.text())] = true);
  }

  /**
   * Returns the tokenizer of an uncased model whose special pieces are the usual ones that {@code
   * vocabulary} has: {@code [PAD]}, {@code [UNK]}, {@code [CLS]}, {@code [SEP]}, {@code [MASK]}.
   */
  public static WordPiece uncased(Map<String, Integer> vocabulary) {
    return new WordPiece(vocabulary, EnumSet.allOf(Fold.class), usualSpecial(vocabulary.keySet()));
  }

  /**
   * Returns the special pieces every BERT vocabulary has, as far as {@code vocabulary} has them.
   */
  public static Set<String> usualSpecial(Set<String> vocabulary) {
    return Set.copyOf(USUAL_SPECIAL.stream().filter(vocabulary::contains).toList());
  }

  private static int id(String piece, Map<String, Integer> vocabulary) {
    Integer id = vocabulary.get(piece);
    if (id == null || id < 0) {
      throw new IllegalArgumentException(
          "need an id >= 0 for %s in the vocabulary of %d pieces, got %s"
              .formatted(piece, vocabulary.size(), id));
    }
    return id;
  }

  private static char startOf(String special) {
    if (special.isEmpty() || special.charAt(0) <= ' ' || special.charAt(0) >= 127) {
      throw new IllegalArgumentException(
          "need a special piece that starts with a visible ASCII character, got '" + special + "'");
    }
    return special.charAt(0);
  }

  /**
   * Returns the ids of all pieces of {@code text}, never cut, between {@code [CLS]} and {@code
   * [SEP]}. In O(length).
   */
  public int[] encode(String text) {
    return read(text).between(first, last);
  }

  @Override
  public int count(String text) {
    return read(text).size();
  }

  private Pieces read(String text) {
    Pieces pieces = new Pieces(starts, continuations, unknown, text.length() / 3);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c >= 128) {
        i = readRun(text, i, pieces);
        continue;
      }
      int next = specialStart[c] ? readSpecial(text, i, pieces) : i;
      if (next == i) {
        read(c, pieces);
        next = i + 1;
      }
      i = next;
    }
    pieces.endWord();
    return pieces;
  }

  // Returns where the special piece at start ends, or start if there is none.
  private int readSpecial(String text, int start, Pieces pieces) {
    for (Special candidate : special) {
      if (text.startsWith(candidate.text(), start)) {
        pieces.endWord();
        pieces.add(candidate.id());
        return start + candidate.text().length();
      }
    }
    return start;
  }

  // Reads the characters from start on that are not ASCII, and returns where they end. Decomposed
  // by themselves: no ASCII character changes, or lets a mark pass.
  private int readRun(String text, int start, Pieces pieces) {
    int end = start + 1;
    while (end < text.length() && text.charAt(end) >= 128) {
      end++;
    }
    String run = text.substring(start, end);
    if (dropAccents) {
      run = Normalizer.normalize(run, Normalizer.Form.NFD);
    }
    for (int i = 0; i < run.length(); i += Character.charCount(run.codePointAt(i))) {
      read(run.codePointAt(i), pieces);
    }
    return end;
  }

  private void read(int codePoint, Pieces pieces) {
    switch (BertCharacters.kind(codePoint)) {
      case WORD -> append(codePoint, pieces);
      case SPACE -> pieces.endWord();
      case ALONE -> {
        pieces.endWord();
        append(codePoint, pieces);
        pieces.endWord();
      }
      case MARK -> {
        if (!dropAccents) {
          append(codePoint, pieces);
        }
      }
      case DROPPED -> {}
    }
  }

  private void append(int codePoint, Pieces pieces) {
    pieces.append(lowerCase ? Character.toLowerCase(codePoint) : codePoint);
    if (codePoint == I_WITH_DOT && lowerCase) {
      pieces.append(DOT_ABOVE);
    }
  }
}
