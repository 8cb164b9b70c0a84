package dev.chiffon.core.data;

import java.util.List;

/** How alike chunks are in what they say. Safe for any number of threads. */
public interface ChunkSimilarity {

  /** The similarities of some chunks; safe for one thread. */
  interface Pairs {

    /**
     * Returns the similarity of two of the chunks, by their places from 0: at most 1, and higher
     * the more alike they are; 0 or less if they have nothing in common.
     */
    double between(int first, int second);
  }

  /** Returns the similarity of each two of {@code chunks}. */
  Pairs among(List<Chunk> chunks);
}
