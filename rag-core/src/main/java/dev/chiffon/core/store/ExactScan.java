package dev.chiffon.core.store;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Brute force: the query against every chunk of a table. */
final class ExactScan {
  private ExactScan() {}

  /**
   * Returns the {@code k} accepted slots nearest to {@code query}, packed as in {@link NodeQueue},
   * in no order, and with them every slot that ties with the last: which of those are among the k
   * is for their ids to say.
   *
   * @param accepted asked for slots that hold a chunk only
   */
  static long[] nearest(ChunkTable table, float[] query, int k, IntPredicate accepted) {
    long[] scored = new long[table.slots()];
    int count = 0;
    NodeQueue best = NodeQueue.worstOnTop();
    for (int slot = 0; slot < table.slots(); slot++) {
      if (table.isLive(slot) && accepted.test(slot)) {
        scored[count] = NodeQueue.pack(table.rows().cosine(query, slot), slot);
        best.addBounded(scored[count], k);
        count++;
      }
    }
    float last = best.isEmpty() ? 0 : NodeQueue.score(best.top());
    return Arrays.stream(scored, 0, count).filter(s -> NodeQueue.score(s) >= last).toArray();
  }
}
