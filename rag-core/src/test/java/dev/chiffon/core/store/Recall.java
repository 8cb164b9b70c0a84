package dev.chiffon.core.store;

import dev.chiffon.core.data.RankingPromise;
import dev.chiffon.core.data.Retrieved;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** ANN recall@k: how much of the exact ranking a store returned. */
final class Recall {
  private static final double TIE = 1e-6;
  private static final double LEAST = .95;

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

  /**
   * Requires a mean of .95; the failure names the first query that misses a chunk, and the rank.
   */
  static void require(
      VectorStore store, VectorStore oracle, List<VectorQuery> queries, IntFunction<String> place) {
    List<List<Retrieved>> found = queries.stream().map(store::search).toList();
    Iterator<List<Retrieved>> again = found.iterator();
    double recall = of(query -> again.next(), oracle, queries);
    for (int i = 0; recall < LEAST && i < queries.size(); i++) {
      new RankingPromise("recall is at least .95, not " + recall, place.apply(i))
          .requireAsGood(found.get(i), oracle.search(queries.get(i)), TIE);
    }
  }

  private static double ofOne(List<Retrieved> found, List<Retrieved> exact) {
    if (exact.isEmpty()) {
      return found.isEmpty() ? 1 : 0;
    }
    double last = exact.get(exact.size() - 1).score() - TIE;
    return (double) found.stream().filter(r -> r.score() >= last).count() / exact.size();
  }
}
