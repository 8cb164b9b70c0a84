package dev.chiffon.core.data;

import java.util.Optional;

/**
 * How well a context supports a statement of an answer.
 *
 * @param verdict what follows from the score
 * @param score from 0 to 1; higher is better supported
 * @param evidence the one to three sentences that say most of it; empty if none shares a word
 * @param missing what no source says
 */
public record Support(Verdict verdict, double score, Optional<Citation> evidence, Missing missing) {

  /** What is thought of a statement. */
  public enum Verdict {
    /** The sources say it, as far as words tell. */
    SUPPORTED,
    /** The sources do not say it, or not enough of it. */
    UNSUPPORTED,
    /** It has no word that could be looked for, such as a lone list marker. */
    NOTHING_SAID
  }

  /** Checks the range of the score. */
  public Support {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("need a score from 0 to 1, got " + score);
    }
  }

  /** Returns the support of a statement that is a quote: nothing of it can be missing. */
  public static Support quoted(Citation evidence) {
    return new Support(Verdict.SUPPORTED, 1, Optional.of(evidence), Missing.nothing());
  }
}
