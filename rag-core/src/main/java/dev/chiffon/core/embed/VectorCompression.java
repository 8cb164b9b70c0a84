package dev.chiffon.core.embed;

/**
 * How the vectors of sentences and tokens are kept in memory.
 *
 * @param dimensions how many components are left of each vector after a fixed random rotation, at
 *     least 1; as many as the model gives, not rotated, if it gives no more
 * @param bits how exact a component is
 */
public record VectorCompression(int dimensions, Bits bits) {

  /** The bits of a component, and so the memory of a vector: bits x dimensions / 8 bytes. */
  public enum Bits {
    /** 256 steps: no loss that shows in a ranking. */
    EIGHT(8),
    /** 16 steps, as good as steps of one size can be (Max 1960). */
    FOUR(4);

    private final int count;

    Bits(int count) {
      this.count = count;
    }

    /** Returns the number. */
    public int count() {
      return count;
    }
  }

  /** Checks the range. */
  public VectorCompression {
    if (dimensions < 1) {
      throw new IllegalArgumentException("need dimensions >= 1, got " + dimensions);
    }
  }
}
