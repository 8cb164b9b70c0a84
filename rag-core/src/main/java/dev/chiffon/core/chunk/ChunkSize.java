package dev.chiffon.core.chunk;

import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.text.TokenCounter;

/**
 * How large chunks are, in tokens of the model that will see them.
 *
 * @param target tokens that a chunk is filled up to, at least 1
 * @param max tokens that no chunk exceeds, at least {@code target}
 * @param counter counts the tokens
 */
public record ChunkSize(int target, int max, TokenCounter counter) {

  /** Target that finds most within a fixed context budget; see docs/benchmarks.md. */
  public static final int BEST_TARGET = 100;

  /** A chunk below this share of the target is tiny. */
  static final double TINY = 0.2;

  /** A tokenizer that gives up on a run of characters counts it as one token; we do not. */
  private static final int MAX_CHARACTERS_PER_TOKEN = 16;

  /** Checks the order of the sizes. */
  public ChunkSize {
    if (target < 1 || max < target) {
      throw new IllegalArgumentException(
          "need 1 <= target <= max, got target %d, max %d".formatted(target, max));
    }
  }

  /** Returns chunks of about 100 tokens that never exceed what the embedder can see. */
  public static ChunkSize of(Embedder embedder) {
    return of(Math.min(BEST_TARGET, embedder.maxTokens()), embedder);
  }

  /** Returns chunks of about {@code target} tokens that never exceed what the embedder can see. */
  public static ChunkSize of(int target, Embedder embedder) {
    return new ChunkSize(target, embedder.maxTokens(), embedder.tokens());
  }

  /** Returns whether so many tokens are too few to stand alone. */
  boolean isTiny(int tokens) {
    return tokens < TINY * target;
  }

  /**
   * Returns what a text costs: its tokens, but at least one for every 16 of its {@code units}
   * UTF-16 units that are not white space around it.
   */
  int cost(String text, int units) {
    int atLeast = (units + MAX_CHARACTERS_PER_TOKEN - 1) / MAX_CHARACTERS_PER_TOKEN;
    return Math.max(counter.count(text), atLeast);
  }
}
