package dev.chiffon.core.lexical;

/** What becomes of a word of a question that no chunk has. */
public enum Spelling {
  /** It is not found. */
  EXACT,

  /**
   * The chunks' word that is nearest to it is searched with instead, at less weight: with the same
   * first letter, and as few errors as possible of a letter wrong, missing, too many, or two
   * adjacent ones exchanged (Damerau 1964): one error in words of 4 to 7 letters, two in longer
   * ones. Of several the one that most chunks have, then the first by code points. A word with a
   * digit or sign is left alone, since a code that is nearly right is another code, and so is a
   * question with more than 16 such words.
   */
  NEAREST
}
