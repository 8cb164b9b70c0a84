package dev.chiffon.ingest.pdf.page;

import java.util.Arrays;

/**
 * Tells characters that are drawn again at the place where they stand already, which is how some
 * programs make text bold. A set of places, in an open-addressed table of longs.
 */
final class Overprint {
  private static final float STEP_IN_SIZES = 0.2f;
  private long[] places = new long[1 << 14];
  private int count;

  /** Returns whether the same character stands there already, and remembers this one. */
  boolean isAgain(Glyph glyph) {
    float step = Math.max(0.1f, STEP_IN_SIZES * glyph.size());
    boolean first = !add(glyph, step, 0);
    boolean second = !add(glyph, step, step / 2);
    return first || second;
  }

  /** Two grids, one moved by half a step: neighbours share a field of at least one of them. */
  private boolean add(Glyph glyph, float step, float moved) {
    long x = (long) Math.floor((glyph.left() + moved) / step) & 0xFFFFF;
    long y = (long) Math.floor((glyph.baseline() + moved) / step) & 0xFFFFF;
    long what = 31L * glyph.text().hashCode() + Math.round(10 * glyph.size());
    long key = (x << 44) ^ (y << 24) ^ (what & 0x7FFFFF);
    return add((key << 1 | (moved > 0 ? 1 : 0)) | Long.MIN_VALUE);
  }

  private boolean add(long key) {
    int at = slot(key);
    while (places[at] != 0) {
      if (places[at] == key) {
        return false;
      }
      at = (at + 1) & (places.length - 1);
    }
    places[at] = key;
    if (++count * 2 > places.length) {
      grow();
    }
    return true;
  }

  private void grow() {
    long[] before = places;
    places = new long[before.length * 2];
    for (long key : before) {
      if (key != 0) {
        int at = slot(key);
        while (places[at] != 0) {
          at = (at + 1) & (places.length - 1);
        }
        places[at] = key;
      }
    }
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & (places.length - 1);
  }

  void clear() {
    Arrays.fill(places, 0);
    count = 0;
  }
}
