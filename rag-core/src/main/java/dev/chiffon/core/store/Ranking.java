package dev.chiffon.core.store;

import dev.chiffon.core.data.Retrieved;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From slots of a table to what a store returns. */
final class Ranking {
  private static final String STAGE = "dense";
  private static final Comparator<Hit> BEST_FIRST =
      Comparator.comparing(Hit::score).reversed().thenComparing(Hit::id);

  private Ranking() {}

  private record Hit(float score, String id, int slot) {}

  /**
   * Returns the best {@code k} of these slots, best first, ties by id ascending.
   *
   * @param found slots that hold a chunk, packed as in {@link NodeQueue}
   */
  static List<Retrieved> of(ChunkTable table, long[] found, int k) {
    List<Hit> hits =
        Arrays.stream(found)
            .mapToObj(packed -> hit(table, packed))
            .sorted(BEST_FIRST)
            .limit(k)
            .toList();
    List<Retrieved> ranking = new ArrayList<>(hits.size());
    for (Hit hit : hits) {
      ranking.add(Retrieved.by(STAGE, table.chunk(hit.slot()), hit.score(), ranking.size() + 1));
    }
    return Collections.unmodifiableList(ranking);
  }

  /** Returns the score of each of these chunks that is there, in the order of the ids. */
  static Map<String, Double> scores(ChunkTable table, float[] query, Collection<String> ids) {
    Map<String, Double> scores = new LinkedHashMap<>();
    for (String id : ids) {
      table.slotOf(id).ifPresent(slot -> scores.put(id, (double) table.rows().cosine(query, slot)));
    }
    return Collections.unmodifiableMap(scores);
  }

  private static Hit hit(ChunkTable table, long packed) {
    int slot = NodeQueue.node(packed);
    return new Hit(NodeQueue.score(packed), table.id(slot), slot);
  }
}
