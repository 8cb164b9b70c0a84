package dev.chiffon.core.store;

/**
 * How an {@link HnswStore} builds and searches its graph, in the names of the paper (Malkov and
 * Yashunin 2018).
 *
 * @param m links of a node on each level above the lowest, which has {@code 2 m}; 2 to 256. More
 *     raises recall, memory (8 m bytes per chunk) and the time of a search
 * @param efConstruction candidates for the links of a new node, at least {@code m}. More raises
 *     recall and the time of an insertion
 * @param efSearch candidates for the results of a search, at least 1; a search for more than that
 *     takes k. More raises recall and the time of a search
 * @param exactBelow number of chunks below which every search compares the query with all of them,
 *     at least 0
 * @param seed decides, together with a chunk's id, how many levels it gets
 */
public record HnswConfig(int m, int efConstruction, int efSearch, int exactBelow, long seed) {
  private static final int MOST_LINKS = 256;

  /** Checks the ranges. */
  public HnswConfig {
    if (m < 2 || m > MOST_LINKS) {
      throw new IllegalArgumentException("need m from 2 to %d, got %d".formatted(MOST_LINKS, m));
    }
    if (efConstruction < m) {
      throw new IllegalArgumentException(
          "need efConstruction >= m = %d, got %d".formatted(m, efConstruction));
    }
    if (efSearch < 1 || exactBelow < 0) {
      throw new IllegalArgumentException(
          "need efSearch >= 1 and exactBelow >= 0, got %d and %d".formatted(efSearch, exactBelow));
    }
  }

  /**
   * Returns m = 16, efConstruction = 100, efSearch = 100, exactBelow = 1,000, seed = 42: right for
   * sentence embeddings of some hundred components.
   */
  public static HnswConfig defaults() {
    return new HnswConfig(16, 100, 100, 1000, 42);
  }

  /** Returns the same with another m. */
  public HnswConfig withM(int links) {
    return new HnswConfig(links, efConstruction, efSearch, exactBelow, seed);
  }

  /** Returns the same with another efConstruction. */
  public HnswConfig withEfConstruction(int candidates) {
    return new HnswConfig(m, candidates, efSearch, exactBelow, seed);
  }

  /** Returns the same with another efSearch. */
  public HnswConfig withEfSearch(int candidates) {
    return new HnswConfig(m, efConstruction, candidates, exactBelow, seed);
  }

  /** Returns the same with another exactBelow; 0 searches the graph however small it is. */
  public HnswConfig withExactBelow(int chunks) {
    return new HnswConfig(m, efConstruction, efSearch, chunks, seed);
  }

  /** Returns the same with another seed. */
  public HnswConfig withSeed(long other) {
    return new HnswConfig(m, efConstruction, efSearch, exactBelow, other);
  }
}
