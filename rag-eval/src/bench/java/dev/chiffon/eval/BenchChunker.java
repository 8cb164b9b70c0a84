package dev.chiffon.eval;

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
import java.util.Locale;
import java.util.function.BiFunction;

/** The chunkers that are measured, by name. */
enum BenchChunker {
  STRUCTURAL((size, embedder) -> new StructuralChunker(size)),
  SENTENCE((size, embedder) -> new SentenceChunker(size)),
  RECURSIVE((size, embedder) -> new RecursiveChunker(size)),
  FIXED((size, embedder) -> new FixedSizeChunker(size)),
  WINDOW((size, embedder) -> new SentenceWindowChunker(size)),
  PARENT_CHILD(
      (size, embedder) ->
          new ParentChildChunker(
              new ChunkSize(4 * size.target(), 8 * size.target(), size.counter()), size)),
  SEMANTIC(SemanticChunker::new),
  CLUSTER(ClusterChunker::new);

  private final BiFunction<ChunkSize, Embedder, Chunker> making;

  BenchChunker(BiFunction<ChunkSize, Embedder, Chunker> making) {
    this.making = making;
  }

  private static final String LATE = "late-";

  /** Returns whether the chunks of that name are embedded in sight of their section. */
  static boolean isLate(String name) {
    return name.startsWith(LATE);
  }

  /** Returns the chunker of a name such as {@code structural} or {@code recursive:200}. */
  static Chunker parse(String name, Embedder embedder) {
    String[] parts = name.substring(isLate(name) ? LATE.length() : 0).split(":", 2);
    int target = parts.length == 1 ? ChunkSize.BEST_TARGET : Integer.parseInt(parts[1]);
    return valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_'))
        .making
        .apply(ChunkSize.of(target, embedder), embedder);
  }
}
