package dev.chiffon.core.chunk;

import dev.chiffon.core.text.TokenCounter;

/** Counts characters, white space included: the counter of those who size chunks by length. */
final class CharacterTokens {
  static final TokenCounter COUNTER = text -> text.isBlank() ? 0 : text.length();

  private CharacterTokens() {}
}
