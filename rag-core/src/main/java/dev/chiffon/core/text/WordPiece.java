package dev.chiffon.core.text;

import java.text.Normalizer;
import java.util.EnumSet;
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

  private final Vocabulary vocabulary;
  private final SpecialPieces special;
  private final boolean lowerCase;
  private final boolean dropAccents;

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
    this.vocabulary = new Vocabulary(vocabulary);
    this.special = new SpecialPieces(special, vocabulary);
    lowerCase = folds.contains(Fold.CASE);
    dropAccents = folds.contains(Fold.ACCENTS);
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

  /**
   * Returns the ids of all pieces of {@code text}, never cut, between {@code [CLS]} and {@code
   * [SEP]}. In O(length).
   */
  public int[] encode(String text) {
    return read(text).between(vocabulary.first(), vocabulary.last());
  }

  /**
   * Returns where the pieces of {@code text} lie in it, in UTF-16 units: start and exclusive end of
   * the first, of the second and so on, as many as {@link #count} says. Starts ascend; two pieces
   * of one character, such as a Hangul syllable, both lie where it does. What is dropped lies in no
   * piece unless it stands inside one. In O(length).
   */
  public int[] places(String text) {
    return read(text, Pieces.placed(vocabulary, text.length() / 3)).places();
  }

  @Override
  public int count(String text) {
    return read(text).size();
  }

  private Pieces read(String text) {
    return read(text, new Pieces(vocabulary, text.length() / 3));
  }

  private Pieces read(String text, Pieces pieces) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c >= 128) {
        i = readRun(text, i, pieces);
        continue;
      }
      int next = special.read(text, i, pieces);
      if (next == i) {
        pieces.at(i, i + 1);
        read(c, pieces);
        next = i + 1;
      }
      i = next;
    }
    pieces.endWord();
    return pieces;
  }

  // Reads the characters from start on that are not ASCII, and returns where they end. Decomposed
  // by themselves: no ASCII character changes, or lets a mark pass.
  private int readRun(String text, int start, Pieces pieces) {
    int end = start + 1;
    while (end < text.length() && text.charAt(end) >= 128) {
      end++;
    }
    String run = text.substring(start, end);
    String parts = dropAccents ? Normalizer.normalize(run, Normalizer.Form.NFD) : run;
    RunPlaces places = new RunPlaces(run, start);
    for (int i = 0; i < parts.length(); i += Character.charCount(parts.codePointAt(i))) {
      if (pieces.arePlaced()) {
        places.next(pieces, dropAccents);
      }
      read(parts.codePointAt(i), pieces);
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
