package dev.chiffon.core.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The slots of a table whose vectors are equal, bit for bit: copies of one text. Only the first of
 * them is linked into the graph and leads to the others. Were all of them, a text with more copies
 * than a node has links would become an island, linked to itself alone; and of copies that tie, a
 * search would find whichever it came across instead of those with the lowest ids.
 */
final class Twins {
  private static final long HASH_FACTOR = 0x9e3779b97f4a7c15L;

  private final Rows rows;
  private final Map<Long, Integer> firsts = new HashMap<>();
  private int[] next = new int[16]; // the last of a chain leads to itself

  Twins(Rows rows) {
    this.rows = rows;
  }

  /** Takes in the next slot, and returns whether none before it has its vector. */
  boolean takeIn(int slot) {
    if (slot == next.length) {
      next = Arrays.copyOf(next, 2 * slot);
    }
    float[] vector = rows.copy(slot);
    int first = firsts.computeIfAbsent(hash(vector), absent -> slot);
    next[slot] = slot;
    if (first == slot || !Arrays.equals(vector, rows.copy(first))) {
      return true;
    }
    next[slot] = next[first] == first ? slot : next[first];
    next[first] = slot;
    return false;
  }

  /** Returns whether {@code accepted} holds for any slot with the vector of this first one. */
  boolean any(int first, IntPredicate accepted) {
    int slot = first;
    while (!accepted.test(slot)) {
      if (next[slot] == slot) {
        return false;
      }
      slot = next[slot];
    }
    return true;
  }

  /** Returns all slots with the vector of this first one. */
  IntStream of(int first) {
    return IntStream.iterate(first, slot -> next[slot]).limit(count(first));
  }

  private int count(int first) {
    int count = 1;
    for (int slot = first; next[slot] != slot; slot = next[slot]) {
      count++;
    }
    return count;
  }

  private static long hash(float[] vector) {
    long hash = 0;
    for (float component : vector) {
      hash = (hash ^ Float.floatToIntBits(component)) * HASH_FACTOR;
      hash ^= hash >>> Integer.SIZE;
    }
    return hash;
  }
}
