package dev.chiffon.core.store;

import java.util.ArrayList;
import java.util.List;

/**
 * Vectors of one dimension, numbered from 0 and appended only, in pages of flat floats: growing
 * never copies a row, and no array comes near the largest Java allows. Safe for many readers while
 * nobody appends.
 */
final class Rows {
  private static final int PAGE_BITS = 8;
  private static final int PAGE_ROWS = 1 << PAGE_BITS;

  private final List<float[]> pages = new ArrayList<>();
  private int dimension;
  private int size;

  /** Returns the number of components of every row: the first row's, 0 before there is one. */
  int dimension() {
    return dimension;
  }

  int size() {
    return size;
  }

  /** Appends a copy of {@code row}, which must have the dimension of those before it. */
  void append(float[] row) {
    if (size == 0) {
      dimension = row.length;
    }
    if (size == pages.size() << PAGE_BITS) {
      pages.add(new float[PAGE_ROWS * dimension]);
    }
    System.arraycopy(row, 0, page(size), start(size), dimension);
    size++;
  }

  /** Returns a copy of a row. */
  float[] copy(int row) {
    float[] copy = new float[dimension];
    System.arraycopy(page(row), start(row), copy, 0, dimension);
    return copy;
  }

  /** Returns the cosine of two vectors of unit length, in [-1, 1]. */
  float cosine(float[] query, int row) {
    return clamp(DotProduct.of(query, 0, page(row), start(row), dimension));
  }

  /** Returns the cosine of two rows, in [-1, 1]. */
  float cosine(int row, int other) {
    return clamp(DotProduct.of(page(row), start(row), page(other), start(other), dimension));
  }

  private float[] page(int row) {
    return pages.get(row >>> PAGE_BITS);
  }

  private int start(int row) {
    return (row & (PAGE_ROWS - 1)) * dimension;
  }

  /** Rounding may lift the product of a vector with itself above 1, which no cosine is. */
  private static float clamp(float dot) {
    return Math.max(-1, Math.min(1, dot));
  }
}
