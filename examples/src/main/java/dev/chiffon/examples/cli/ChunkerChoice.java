package dev.chiffon.examples.cli;

import dev.chiffon.core.chunk.ChunkSize;
import dev.chiffon.core.chunk.Chunker;
import dev.chiffon.core.chunk.FixedSizeChunker;
import dev.chiffon.core.chunk.RecursiveChunker;
import dev.chiffon.core.chunk.SentenceChunker;
import dev.chiffon.core.chunk.StructuralChunker;
import dev.chiffon.core.embed.Embedder;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chunker that can be measured: a strategy, and the tokens its chunks are filled up to.
 *
 * @param strategy how it cuts
 * @param target tokens, at least 1
 */
record ChunkerChoice(Strategy strategy, int target) {
  private static final Pattern NAME =
      Pattern.compile("(structural|sentence|recursive|fixed)(?::([0-9]{1,6}))?");

  /** The ways to cut. */
  enum Strategy {
    STRUCTURAL,
    SENTENCE,
    RECURSIVE,
    FIXED
  }

  /**
   * Returns the choices of a list such as {@code structural,recursive:200}, or of {@code all}.
   *
   * @throws IllegalArgumentException if one is not known or comes twice
   */
  static List<ChunkerChoice> parse(String list) {
    return Names.each(
        "--chunker",
        list.equals("all") ? "structural,sentence,recursive,fixed" : list,
        ChunkerChoice::named);
  }

  private static ChunkerChoice named(String name) {
    Matcher matcher = NAME.matcher(name);
    int target =
        !matcher.matches()
            ? 0
            : matcher.group(2) == null ? ChunkSize.BEST_TARGET : Integer.parseInt(matcher.group(2));
    if (target < 1) {
      throw new IllegalArgumentException(
          "need --chunker structural, sentence, recursive or fixed, with tokens such as"
              + " structural:200, or all, got '"
              + name
              + "'");
    }
    return new ChunkerChoice(Strategy.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)), target);
  }

  /**
   * Returns the chunker for what an embedder can see.
   *
   * @throws IllegalArgumentException if the target is more than that
   */
  Chunker chunker(Embedder embedder) {
    ChunkSize size = ChunkSize.of(target, embedder);
    return switch (strategy) {
      case STRUCTURAL -> new StructuralChunker(size);
      case SENTENCE -> new SentenceChunker(size);
      case RECURSIVE -> new RecursiveChunker(size);
      case FIXED -> new FixedSizeChunker(size);
    };
  }

  /** Returns the name on the command line and in reports. */
  @Override
  public String toString() {
    return strategy.name().toLowerCase(Locale.ROOT) + ":" + target;
  }
}
