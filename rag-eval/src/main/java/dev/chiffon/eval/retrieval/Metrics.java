package dev.chiffon.eval.retrieval;

import dev.chiffon.eval.data.NearestName;
import java.util.List;
import java.util.function.Function;

/** The metrics of rankings by name. */
public final class Metrics {
  /** One line for each metric. */
  private static final List<MetricCard> CARDS =
      List.of(
          card("rel", n -> new Precision(n.relevance(), n.k()), "Precision@k").called("P@k"),
          card("rel", n -> new Recall(n.relevance(), n.k()), "Recall@k").called("R@k"),
          card("rel", n -> new Success(n.relevance(), n.k()), "Success@k").called("HitRate@k"),
          card("rel", n -> new ReciprocalRank(n.relevance(), n.cutoff()), "RR", "RR@k")
              .called("MRR", "MRR@k", "recip_rank"),
          card("rel", n -> new AveragePrecision(n.relevance(), n.cutoff()), "AP", "AP@k")
              .called("MAP", "MAP@k", "map_cut@k"),
          card("", n -> new NDCG(n.cutoff()), "nDCG", "nDCG@k").called("ndcg_cut@k"),
          card("rel", n -> new RPrecision(n.relevance()), "RPrec"),
          card("rel", n -> new Bpref(n.relevance()), "Bpref"),
          card("p", n -> new RankBiasedPrecision(n.persistence()), "RBP"),
          card("rel", n -> new ContextPrecision(n.relevance()), "ContextPrecision").called("set_P"),
          card("rel", n -> new ContextRecall(n.relevance()), "ContextRecall").called("set_recall"),
          card("rel", n -> new F1(n.relevance()), "F1").called("set_F"));

  private Metrics() {}

  private static MetricCard card(
      String parameter, Function<MetricName, RetrievalMetric> metric, String... printed) {
    return new MetricCard(parameter, metric, List.of(printed), List.of());
  }

  /**
   * Returns the metric of that name: as its card prints it ({@code nDCG@10}, {@code
   * Precision(rel=2)@5}), as trec_eval calls it ({@code ndcg_cut_10}, {@code P_5}), or by a usual
   * alias ({@code MRR}, {@code MAP}, {@code P@5}, {@code HitRate@5}). Upper and lower case are the
   * same, but in parameters.
   *
   * @throws IllegalArgumentException if there is none; the message names those there are, and the
   *     nearest
   */
  public static RetrievalMetric parse(String name) {
    MetricName parts = MetricName.parse(name);
    for (MetricCard card : CARDS) {
      if (card.answersTo(parts)) {
        return made(card, parts, name);
      }
    }
    throw new IllegalArgumentException(
        "need one of %s, got '%s'; nearest is %s"
            .formatted(
                String.join(", ", names()),
                name,
                parts.filled(NearestName.to(parts.form(), names()))));
  }

  /**
   * Returns the names as they are printed, {@code @k} standing for any cutoff of at least 1, in an
   * order for reading: {@code Precision@k}, {@code Recall@k}, ….
   */
  public static List<String> names() {
    return CARDS.stream().flatMap(card -> card.printed().stream()).toList();
  }

  private static RetrievalMetric made(MetricCard card, MetricName parts, String name) {
    try {
      return card.make(parts);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(
          "%s (metric '%s')".formatted(wrong.getMessage(), name), wrong);
    }
  }
}
