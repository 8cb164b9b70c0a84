package dev.chiffon.core.store;

import java.util.Arrays;

/**
 * A binary heap of nodes by score, each packed into one long: the score in the high half, the node
 * in the low half, so that the order of the longs is the order of the nodes and nothing is boxed.
 *
 * <p>Of two nodes with one score the later counts as better. A full list of links then gives up an
 * old tie for a new one; were it the other way round, the hundredth copy of one text would be
 * dropped from every list, and no search could reach it.
 *
 * <p>The heap keeps its least long on top. The queue that wants the best on top stores complements:
 * {@code ~a < ~b} whenever {@code a > b}, and unlike a negation it cannot overflow.
 */
final class NodeQueue {
  private static final int SIGN = 31;
  private static final int MAGNITUDE = 0x7fffffff;
  private static final long BEST_ON_TOP = -1L;
  private static final long WORST_ON_TOP = 0L;

  private final long flip;
  private long[] heap = new long[32];
  private int size;

  private NodeQueue(long flip) {
    this.flip = flip;
  }

  /** Returns an empty queue whose top is the node with the highest score. */
  static NodeQueue bestOnTop() {
    return new NodeQueue(BEST_ON_TOP);
  }

  /** Returns an empty queue whose top is the node with the lowest score. */
  static NodeQueue worstOnTop() {
    return new NodeQueue(WORST_ON_TOP);
  }

  /** Returns node and score as one long; the better of two has the higher. */
  static long pack(float score, int node) {
    int bits = Float.floatToIntBits(score + 0f); // -0 becomes 0, or the two would not be a tie
    int ordered = bits ^ ((bits >> SIGN) & MAGNITUDE);
    return ((long) ordered << Integer.SIZE) | node;
  }

  static float score(long packed) {
    int ordered = (int) (packed >> Integer.SIZE);
    return Float.intBitsToFloat(ordered ^ ((ordered >> SIGN) & MAGNITUDE));
  }

  static int node(long packed) {
    return (int) packed;
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void clear() {
    size = 0;
  }

  /** Returns the top without taking it; there must be one. */
  long top() {
    return heap[0] ^ flip;
  }

  void add(long packed) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, 2 * size);
    }
    siftUp(size++, packed ^ flip);
  }

  /** Adds a node, and then drops the top if there are more than {@code most}. */
  void addBounded(long packed, int most) {
    if (size < most) {
      add(packed);
    } else if ((packed ^ flip) > heap[0]) {
      siftDown(0, packed ^ flip);
    }
  }

  /** Takes the top; there must be one. */
  long pop() {
    final long top = top();
    size--;
    if (size > 0) {
      siftDown(0, heap[size]);
    }
    return top;
  }

  /** Returns the nodes, packed, best first. The queue keeps them. */
  long[] bestFirst() {
    long[] sorted = new long[size];
    for (int i = 0; i < size; i++) {
      sorted[i] = ~(heap[i] ^ flip); // complements, since arrays sort ascending only
    }
    Arrays.sort(sorted);
    for (int i = 0; i < size; i++) {
      sorted[i] = ~sorted[i];
    }
    return sorted;
  }

  private void siftUp(int from, long value) {
    int place = from;
    while (place > 0) {
      int parent = (place - 1) >>> 1;
      if (heap[parent] <= value) {
        break;
      }
      heap[place] = heap[parent];
      place = parent;
    }
    heap[place] = value;
  }

  private void siftDown(int from, long value) {
    int place = from;
    while (2 * place + 1 < size) {
      int child = 2 * place + 1;
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= value) {
        break;
      }
      heap[place] = heap[child];
      place = child;
    }
    heap[place] = value;
  }
}
