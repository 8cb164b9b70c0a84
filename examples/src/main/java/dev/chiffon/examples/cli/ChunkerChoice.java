package dev.chiffon.examples.cli;

import dev.chiffon.core.chunk.ChunkSize;
import dev.chiffon.core.chunk.Chunker;
import dev.chiffon.core.chunk.ClusterChunker;
import dev.chiffon.core.chunk.FixedSizeChunker;
import dev.chiffon.core.chunk.ParentChildChunker;
import dev.chiffon.core.chunk.RecursiveChunker;
import dev.chiffon.core.chunk.SemanticChunker;
import dev.chiffon.core.chunk.SentenceChunker;
import dev.chiffon.core.chunk.SentenceWindowChunker;
import dev.chiffon.core.chunk.StructuralChunker;
import dev.chiffon.core.embed.Embedder;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A chunker that can be measured: a strategy, and the tokens its chunks are filled up to.
 *
 * @param strategy how it cuts
 * @param target tokens, at least 1
 */
record ChunkerChoice(Strategy strategy, int target) {
  private static final Pattern NAME = Pattern.compile("([a-z-]+)(?::([0-9]{1,6}))?");

  /** Parents are so many times as large as the chunks inside of them. */
  private static final int PARENT = 4;

  /** The ways to cut. */
  enum Strategy {
    STRUCTURAL,
    SENTENCE,
    WINDOW,
    RECURSIVE,
    SEMANTIC,
    CLUSTER,
    PARENT_CHILD,
    FIXED;

    private String named() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Stream<String> names() {
      return Stream.of(values()).map(Strategy::named);
    }
  }

  /**
   * Returns the choices of a list such as {@code structural,recursive:200}, or of {@code all}.
   *
   * @throws IllegalArgumentException if one is not known or comes twice
   */
  static List<ChunkerChoice> parse(String list) {
    return Names.each(
        "--chunker",
        list.equals("all") ? Strategy.names().collect(Collectors.joining(",")) : list,
        ChunkerChoice::named);
  }

  private static ChunkerChoice named(String name) {
    Matcher matcher = NAME.matcher(name);
    if (matcher.matches() && Strategy.names().anyMatch(matcher.group(1)::equals)) {
      String tokens = matcher.group(2);
      int target = tokens == null ? ChunkSize.BEST_TARGET : Integer.parseInt(tokens);
      if (target > 0) {
        String constant = matcher.group(1).toUpperCase(Locale.ROOT).replace('-', '_');
        return new ChunkerChoice(Strategy.valueOf(constant), target);
      }
    }
    throw new IllegalArgumentException(
        "need --chunker %s, with tokens such as structural:200, or all, got '%s'"
            .formatted(Strategy.names().collect(Collectors.joining(", ")), name));
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
      case WINDOW -> new SentenceWindowChunker(size);
      case SEMANTIC -> new SemanticChunker(size, embedder);
      case CLUSTER -> new ClusterChunker(size, embedder);
      case PARENT_CHILD -> new ParentChildChunker(parents(size), size);
      case FIXED -> new FixedSizeChunker(size);
    };
  }

  /** Parents are read, not embedded, so they may be larger than the embedder's window. */
  private static ChunkSize parents(ChunkSize children) {
    return new ChunkSize(PARENT * children.target(), PARENT * children.max(), children.counter());
  }

  /** Returns the name on the command line and in reports. */
  @Override
  public String toString() {
    return strategy.named() + ":" + target;
  }
}
