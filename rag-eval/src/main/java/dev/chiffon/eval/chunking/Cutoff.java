package dev.chiffon.eval.chunking;

import dev.chiffon.core.data.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Which chunks of a ranking are looked at. */
public sealed interface Cutoff {

  /**
   * Returns the chunks that are looked at, best first.
   *
   * @param ranking the retrieved chunks, best first
   * @param tokens how many tokens a chunk takes of a context
   */
  List<Chunk> cut(List<Chunk> ranking, ToIntFunction<Chunk> tokens);

  /**
   * The first n chunks.
   *
   * @param n how many, at least 1
   */
  record Chunks(int n) implements Cutoff {

    /** Checks n. */
    public Chunks {
      if (n < 1) {
        throw new IllegalArgumentException("need n >= 1, got " + n);
      }
    }

    @Override
    public List<Chunk> cut(List<Chunk> ranking, ToIntFunction<Chunk> tokens) {
      return ranking.subList(0, Math.min(n, ranking.size()));
    }

    @Override
    public String toString() {
      return "@" + n;
    }
  }

  /**
   * Chunks, best first, as long as they fit a budget: one that does not is passed over for the next
   * that does. The fair cutoff between chunkers, whose chunks differ in size.
   *
   * @param budget tokens of all chunks together, at least 1
   */
  record Tokens(int budget) implements Cutoff {

    /** Checks the budget. */
    public Tokens {
      if (budget < 1) {
        throw new IllegalArgumentException("need a budget of at least 1 token, got " + budget);
      }
    }

    @Override
    public List<Chunk> cut(List<Chunk> ranking, ToIntFunction<Chunk> tokens) {
      List<Chunk> taken = new ArrayList<>();
      int left = budget;
      for (Chunk chunk : ranking) {
        int cost = tokens.applyAsInt(chunk);
        if (cost <= left) {
          taken.add(chunk);
          left -= cost;
        }
      }
      return List.copyOf(taken);
    }

    @Override
    public String toString() {
      return "@" + budget + "tokens";
    }
  }
}
