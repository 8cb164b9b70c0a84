package dev.chiffon.core.data;

import java.util.Arrays;

/**
 * The direction a text's meaning points in: a vector of unit length, so that the dot product of two
 * embeddings is their cosine. Immutable.
 */
public final class Embedding {
  private final float[] components;

  private Embedding(float[] components) {
    this.components = components;
  }

  /**
   * Returns {@code raw} scaled to unit length.
   *
   * @throws IllegalArgumentException if it is empty, has a component that is not finite, or has
   *     length zero, since none of these has a direction
   */
  public static Embedding normalized(float[] raw) {
    double squares = 0;
    for (int i = 0; i < raw.length; i++) {
      if (!Float.isFinite(raw[i])) {
        throw new IllegalArgumentException(
            "need finite components, got %s at %d".formatted(raw[i], i));
      }
      squares += (double) raw[i] * raw[i];
    }
    if (squares == 0) {
      throw new IllegalArgumentException(
          "need a vector of non-zero length, got %d zeros".formatted(raw.length));
    }
    double scale = 1 / Math.sqrt(squares);
    float[] unit = new float[raw.length];
    for (int i = 0; i < raw.length; i++) {
      unit[i] = (float) (raw[i] * scale);
    }
    return new Embedding(unit);
  }

  /**
   * Returns components that came from an embedding once, bit for bit; {@link #normalized} would
   * change the last bits of some.
   *
   * @throws IllegalArgumentException if their length is not 1 within .001
   */
  public static Embedding unit(float[] components) {
    double squares = 0;
    for (float component : components) {
      squares += (double) component * component;
    }
    if (!(Math.abs(squares - 1) < 0.002)) {
      throw new IllegalArgumentException(
          "need a vector of length 1, got length " + Math.sqrt(squares));
    }
    return new Embedding(components.clone());
  }

  /** Returns the number of components. */
  public int dimension() {
    return components.length;
  }

  /**
   * Returns the cosine of the angle to {@code other}, in [-1, 1] up to rounding.
   *
   * @throws IllegalArgumentException if the dimensions differ
   */
  public double cosine(Embedding other) {
    if (other.components.length != components.length) {
      throw new IllegalArgumentException(
          "need %d components like the other embedding, got %d"
              .formatted(components.length, other.components.length));
    }
    double dot = 0;
    for (int i = 0; i < components.length; i++) {
      dot += (double) components[i] * other.components[i];
    }
    return dot;
  }

  /** Returns a copy of the components. */
  public float[] toArray() {
    return components.clone();
  }

  /** Returns whether the other embedding has the same components, bit for bit. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Embedding embedding && Arrays.equals(components, embedding.components);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(components);
  }

  @Override
  public String toString() {
    return "Embedding of " + components.length + " components";
  }
}
