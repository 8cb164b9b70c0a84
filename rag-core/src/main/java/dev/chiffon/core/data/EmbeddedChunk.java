package dev.chiffon.core.data;

import java.util.ArrayList;
import java.util.List;

/**
 * A chunk with its embedding: what a store takes.
 *
 * @param chunk the chunk
 * @param embedding its embedding, possibly of more than its text (heading path)
 */
public record EmbeddedChunk(Chunk chunk, Embedding embedding) {

  /**
   * Returns each chunk with the embedding at its place.
   *
   * @throws IllegalArgumentException if the lists differ in length
   */
  public static List<EmbeddedChunk> pair(List<Chunk> chunks, List<Embedding> embeddings) {
    if (chunks.size() != embeddings.size()) {
      throw new IllegalArgumentException(
          "need one embedding for each of %d chunks, got %d"
              .formatted(chunks.size(), embeddings.size()));
    }
    List<EmbeddedChunk> pairs = new ArrayList<>(chunks.size());
    for (int i = 0; i < chunks.size(); i++) {
      pairs.add(new EmbeddedChunk(chunks.get(i), embeddings.get(i)));
    }
    return List.copyOf(pairs);
  }

  /** Returns the chunk's id. */
  public String id() {
    return chunk.id();
  }
}
