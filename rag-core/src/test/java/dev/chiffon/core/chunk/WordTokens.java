package dev.chiffon.core.chunk;

import dev.chiffon.core.text.TokenCounter;
import dev.chiffon.core.text.Words;

/** Counts words, so that a reader of a test can count along. */
public final class WordTokens {

  /** The counter. */
  public static final TokenCounter COUNTER =
      text -> text.isBlank() ? 0 : Words.ends(text.strip()).length;

  private WordTokens() {}
}
