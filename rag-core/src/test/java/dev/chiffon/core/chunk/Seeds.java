package dev.chiffon.core.chunk;

import java.util.stream.LongStream;

/** The seeds that contracts try, and the system properties that ask for others. */
public final class Seeds {
  /** How many seeds to try: {@code -Dchiffon.contract.seeds=1000}. */
  public static final String COUNT = "chiffon.contract.seeds";

  /** The only seed to try: {@code -Dchiffon.contract.seed=17}. */
  public static final String SEED = "chiffon.contract.seed";

  private Seeds() {}

  /** Returns the seed that is asked for, else as many as are asked for, else {@code usual}. */
  public static LongStream orUsual(int usual) {
    Long seed = Long.getLong(SEED);
    return seed != null
        ? LongStream.of(seed)
        : LongStream.rangeClosed(1, Integer.getInteger(COUNT, usual));
  }
}
