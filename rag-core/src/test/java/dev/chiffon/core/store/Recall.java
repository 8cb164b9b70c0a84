package dev.chiffon.core.store;

import dev.chiffon.core.data.Retrieved;
import java.util.List;
import java.util.function.Function;

/** ANN recall@k: how much of the exact ranking a store returned. */
final class Recall {
  private static final double TIE = 1e-6;

  private Recall() {}

  /**
   * Returns the mean over the queries of the share of results that score as high as the last of the
   * exact ranking. Comparing scores instead of ids counts chunks that tie as equally good.
   */
  static double of(VectorStore store, VectorStore oracle, List<VectorQuery> queries) {
    return of(store::search, oracle, queries);
  }

  /** Returns the same of whatever searches. */
  static double of(
      Function<VectorQuery, List<Retrieved>> search,
      VectorStore oracle,
      List<VectorQuery> queries) {
    double sum = 0;
    for (VectorQuery query : queries) {
      sum += ofOne(search.apply(query), oracle.search(query));
    }
    return sum / queries.size();
  }

  private static double ofOne(List<Retrieved> found, List<Retrieved> exact) {
    if (exact.isEmpty()) {
      return found.isEmpty() ? 1 : 0;
    }
    double last = exact.get(exact.size() - 1).score() - TIE;
    return (double) found.stream().filter(r -> r.score() >= last).count() / exact.size();
  }
}
