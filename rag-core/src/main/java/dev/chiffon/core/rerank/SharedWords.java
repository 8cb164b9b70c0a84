package dev.chiffon.core.rerank;

import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.ChunkSimilarity;
import dev.chiffon.core.text.Words;
import java.util.List;
import java.util.Set;

/** Similarity by words: the share that two chunks have in common of all the words of both. */
enum SharedWords implements ChunkSimilarity {
  INSTANCE;

  @Override
  public Pairs among(List<Chunk> chunks) {
    List<Set<String>> words =
        chunks.stream().map(chunk -> Set.copyOf(Words.of(chunk.text()))).toList();
    return (first, second) -> Shingles.resemblance(words.get(first), words.get(second));
  }
}
