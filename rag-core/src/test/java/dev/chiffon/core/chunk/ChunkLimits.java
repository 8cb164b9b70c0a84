package dev.chiffon.core.chunk;

import dev.chiffon.core.text.TokenCounter;

/**
 * What promises about sizes are measured by.
 *
 * @param size no chunk exceeds its maximum; what fits its target is not cut without need
 * @param overlap the most tokens that a chunk shares with the one before, at least 0
 */
public record ChunkLimits(ChunkSize size, int overlap) {
  private static final int CHARACTERS_PER_TOKEN = 4;
  private static final int MOST_CHARACTERS_PER_TOKEN = 16;

  /** What MiniLM sees of a text: 256 tokens, two of which are its own. */
  private static final int MINI_LM_TOKENS = 254;

  /** Checks the overlap. */
  public ChunkLimits {
    if (overlap < 0) {
      throw new IllegalArgumentException("need an overlap of at least 0, got " + overlap);
    }
  }

  /** Returns limits that allow half of a chunk of {@code size} to repeat the one before. */
  public static ChunkLimits of(ChunkSize size) {
    return new ChunkLimits(size, size.max() / 2);
  }

  /**
   * Returns a size for those who count no tokens: 254, which is what MiniLM sees, each of four
   * characters, which is about what it makes of English; so 1,016 characters.
   */
  public static ChunkSize miniLmSize() {
    TokenCounter counter =
        text ->
            text.isBlank() ? 0 : (text.length() + CHARACTERS_PER_TOKEN - 1) / CHARACTERS_PER_TOKEN;
    return new ChunkSize(MINI_LM_TOKENS, MINI_LM_TOKENS, counter);
  }

  /**
   * Returns whether a chunker has no need to cut {@code text}: it has no more tokens than the
   * target, and no more than 16 characters for each of them.
   */
  boolean fit(String text) {
    return text.length() <= (long) MOST_CHARACTERS_PER_TOKEN * size.target()
        && size.counter().count(text) <= size.target();
  }
}
