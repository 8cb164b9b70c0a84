package dev.chiffon.eval.retrieval;

import java.util.List;

/** The metrics of rankings by name. */
public final class Metrics {
  private Metrics() {}

  /**
   * Returns the metric of that name, as its card prints it or as trec_eval calls it.
   *
   * @throws IllegalArgumentException if there is none; the message names those there are
   */
  public static RetrievalMetric parse(String name) {
    if (name.matches("nDCG@[0-9]{1,6}")) {
      return new NDCG(Integer.parseInt(name.substring("nDCG@".length())));
    }
    throw new IllegalArgumentException("need one of %s, got '%s'".formatted(List.of(), name));
  }
}
