package dev.chiffon.core.lexical;

import java.util.Objects;
import java.util.Optional;

/**
 * How a {@link Bm25Index} reads text and scores it.
 *
 * @param k1 how fast a term's repetitions stop counting, at least 0
 * @param b how much long texts are held back, from 0 (not) to 1 (in proportion)
 * @param pairWeight what a pair of adjacent terms counts beside the terms themselves, at least 0; 0
 *     for none
 * @param language whose stop words and stemmer are used; empty to find out for each chunk and
 *     question, by its script and stop words
 * @param spelling what becomes of a question's word that no chunk has
 */
public record Bm25Config(
    double k1, double b, double pairWeight, Optional<Language> language, Spelling spelling) {

  /** Checks the ranges. */
  public Bm25Config {
    Objects.requireNonNull(spelling);
    if (!(k1 >= 0 && k1 < Double.POSITIVE_INFINITY && b >= 0 && b <= 1)) {
      throw new IllegalArgumentException(
          "need finite k1 >= 0 and 0 <= b <= 1, got k1 %s, b %s".formatted(k1, b));
    }
    if (!(pairWeight >= 0 && pairWeight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("need a finite pair weight >= 0, got " + pairWeight);
    }
  }

  /**
   * Returns k1 = 1.2, b = .75 (Robertson and Zaragoza 2009), pairs at .2, English, the nearest word
   * for one that no chunk has.
   */
  public static Bm25Config defaults() {
    return new Bm25Config(1.2, .75, .2, Optional.of(Language.ENGLISH), Spelling.NEAREST);
  }

  /** Returns the same with another k1. */
  public Bm25Config withK1(double k1) {
    return new Bm25Config(k1, b, pairWeight, language, spelling);
  }

  /** Returns the same with another b. */
  public Bm25Config withB(double b) {
    return new Bm25Config(k1, b, pairWeight, language, spelling);
  }

  /** Returns the same with another weight of pairs. */
  public Bm25Config withPairWeight(double pairWeight) {
    return new Bm25Config(k1, b, pairWeight, language, spelling);
  }

  /** Returns the same for another language. */
  public Bm25Config withLanguage(Language language) {
    return new Bm25Config(k1, b, pairWeight, Optional.of(language), spelling);
  }

  /**
   * Returns the same for chunks in several languages. A question is read in a language that some
   * chunk has; if nothing tells which, in that of most chunks.
   */
  public Bm25Config withDetectedLanguage() {
    return new Bm25Config(k1, b, pairWeight, Optional.empty(), spelling);
  }

  /** Returns the same with other words for those that no chunk has. */
  public Bm25Config withSpelling(Spelling spelling) {
    return new Bm25Config(k1, b, pairWeight, language, spelling);
  }
}
