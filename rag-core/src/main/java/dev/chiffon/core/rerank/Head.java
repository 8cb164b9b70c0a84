package dev.chiffon.core.rerank;

import dev.chiffon.core.data.Retrieved;
import java.util.ArrayList;
import java.util.List;

/**
 * Candidates cut in two: the first ones, which a reranker looks at, and the rest, which it leaves
 * where they are.
 *
 * @param first best first
 * @param rest what stands behind, in its order
 */
record Head(List<Retrieved> first, List<Retrieved> rest) {

  /** Returns the first {@code size} candidates and the rest. */
  static Head of(List<Retrieved> candidates, int size) {
    int end = Math.min(size, candidates.size());
    return new Head(candidates.subList(0, end), candidates.subList(end, candidates.size()));
  }

  /**
   * Returns the candidates that the same stage scored last as the first of them, and the rest: a
   * reranker that looks at some candidates only leaves the others with scores of another kind.
   */
  static Head ofOneStage(List<Retrieved> candidates) {
    int end = 0;
    while (end < candidates.size() && stage(candidates.get(end)).equals(stage(candidates.get(0)))) {
      end++;
    }
    return of(candidates, end);
  }

  private static String stage(Retrieved candidate) {
    return candidate.history().get(candidate.history().size() - 1).stage();
  }

  /** Returns {@code reranked}, which are the first in their new order, with the rest behind. */
  List<Retrieved> behind(List<Retrieved> reranked) {
    List<Retrieved> all = new ArrayList<>(reranked);
    all.addAll(rest);
    return List.copyOf(all);
  }
}
