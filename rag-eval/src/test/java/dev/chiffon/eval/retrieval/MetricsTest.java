package dev.chiffon.eval.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MetricsTest {

  static Stream<RetrievalMetric> cards() {
    return Stream.of(
        Precision.at(5),
        new Precision(2, 5),
        Recall.at(100),
        new Recall(3, 1),
        Success.at(1),
        new Success(2, 10),
        ReciprocalRank.full(),
        ReciprocalRank.at(10),
        new ReciprocalRank(2, OptionalInt.of(10)),
        AveragePrecision.full(),
        AveragePrecision.at(1000),
        new AveragePrecision(2, OptionalInt.empty()),
        NDCG.full(),
        NDCG.at(10),
        new RPrecision(1),
        new RPrecision(2),
        new Bpref(1),
        new Bpref(2),
        RankBiasedPrecision.standard(),
        new RankBiasedPrecision(0.8),
        new RankBiasedPrecision(1e-7),
        new ContextPrecision(1),
        new ContextPrecision(2),
        new ContextRecall(1),
        new ContextRecall(2),
        new F1(1),
        new F1(2));
  }

  @ParameterizedTest
  @MethodSource("cards")
  void a_printed_name_is_parsed_back(RetrievalMetric metric) {
    assertThat(Metrics.parse(metric.toString())).isEqualTo(metric);
  }

  @ParameterizedTest
  @MethodSource("cards")
  void case_does_not_matter_but_in_parameters(RetrievalMetric metric) {
    String[] parts = metric.toString().split("(?=\\()|(?<=\\))", 3);
    parts[0] = parts[0].toUpperCase(Locale.ROOT);
    assertThat(Metrics.parse(String.join("", parts))).isEqualTo(metric);
    parts[0] = parts[0].toLowerCase(Locale.ROOT);
    assertThat(Metrics.parse(String.join("", parts))).isEqualTo(metric);
  }

  @ParameterizedTest
  @CsvSource({
    "Precision(rel=2)@5, Precision(rel=2)@5",
    "Precision(rel=1)@5, Precision@5",
    "AP(rel=2), AP(rel=2)",
    "RBP(p=0.9), RBP",
    "RBP(p=.5), RBP(p=0.5)",
    "ndcg_cut_10, nDCG@10",
    "ndcg, nDCG",
    "P_5, Precision@5",
    "map, AP",
    "map_cut_10, AP@10",
    "recip_rank, RR",
    "success_1, Success@1",
    "recall_5, Recall@5",
    "Rprec, RPrec",
    "bpref, Bpref",
    "set_P, ContextPrecision",
    "set_recall, ContextRecall",
    "set_F, F1",
    "rbp, RBP",
    "MRR, RR",
    "MRR@10, RR@10",
    "MAP, AP",
    "MAP@100, AP@100",
    "P@5, Precision@5",
    "P(rel=2)@5, Precision(rel=2)@5",
    "R@5, Recall@5",
    "NDCG@10, nDCG@10",
    "HitRate@3, Success@3"
  })
  void names_of_trec_eval_and_usual_ones_are_understood(String name, String printed) {
    assertThat(Metrics.parse(name)).hasToString(printed);
  }

  @Test
  void an_unknown_name_is_refused_with_the_nearest() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metrics.parse("nDGC@10"))
        .withMessage(
            "need one of Precision@k, Recall@k, Success@k, RR, RR@k, AP, AP@k, nDCG, nDCG@k, RPrec,"
                + " Bpref, RBP, ContextPrecision, ContextRecall, F1, got 'nDGC@10'; nearest is"
                + " nDCG@10");
  }

  @ParameterizedTest
  @CsvSource({
    "Precision, Precision@k",
    "Recal@20, Recall@20",
    "Bpref@5, Bpref",
    "ndcg_cut, nDCG",
    "'', RR",
    "nDCG@99999999999, nDCG@k"
  })
  void a_name_that_is_not_quite_one_is_refused_with_the_nearest(String name, String nearest) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metrics.parse(name))
        .withMessageEndingWith("got '" + name + "'; nearest is " + nearest);
  }

  @ParameterizedTest
  @CsvSource({
    "P@0, 'need k >= 1, got 0'",
    "nDCG@0, 'need k >= 1, got 0'",
    "AP(rel=0), 'need rel >= 1, got 0'",
    "AP(rel=high)@5, 'need a whole number rel >= 1, got ''high'''",
    "AP(level=2), 'need the parameter ''rel'', got ''level'''",
    "nDCG(rel=2)@10, 'need no parameter, got ''rel'''",
    "RBP(p=1), 'need 0 < p < 1, got 1.0'",
    "RBP(p=-1), 'need a number 0 < p < 1, got ''-1'''"
  })
  void a_wrong_value_is_refused_with_the_rule_and_the_name(String name, String rule) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metrics.parse(name))
        .withMessage(rule + " (metric '" + name + "')");
  }

  @Test
  void every_printed_form_is_the_name_of_a_metric() {
    List<String> names = Metrics.names().stream().map(n -> n.replace("@k", "@7")).toList();
    assertThat(names).allSatisfy(name -> assertThat(Metrics.parse(name)).hasToString(name));
  }
}
