package dev.chiffon.core.store;

/**
 * Draws the highest level of a node: {@code floor(-ln(u) / ln(m))} for u uniform in (0, 1), so that
 * each level holds an m-th of the nodes of the one below it (Malkov and Yashunin 2018, 4.1, with
 * their best mL = 1 / ln M).
 *
 * <p>u is a hash of the seed and the chunk's id, not the next number of a generator. A chunk
 * therefore gets the same level in whatever order, and on whichever side of a reopening, it comes.
 */
final class LevelDraw {
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final double UNIT = 0x1p-53;

  private final long seed;
  private final double scale;

  LevelDraw(HnswConfig config) {
    seed = mixed(config.seed());
    scale = 1 / StrictMath.log(config.m());
  }

  int level(String id) {
    long hash = seed;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * FNV_PRIME;
    }
    double uniform = ((mixed(hash) >>> 11) + .5) * UNIT;
    return (int) (-StrictMath.log(uniform) * scale);
  }

  /** Returns a bijection in which every bit depends on every bit (Stafford's variant 13). */
  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
