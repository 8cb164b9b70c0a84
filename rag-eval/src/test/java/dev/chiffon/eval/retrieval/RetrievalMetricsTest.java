package dev.chiffon.eval.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.eval.data.Judgments;
import dev.chiffon.eval.data.Ranking;
import dev.chiffon.eval.data.Score;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The numbers of trec_eval are in {@link TrecGoldenTest}; these can be computed by hand, of
 *
 * <pre>
 * rank   1  2  3  4  5        not retrieved
 * id     a  b  c  d  e        f  g  h
 * grade  1  0  -  3  0        2  0  0          - nobody judged it
 * </pre>
 */
class RetrievalMetricsTest {
  private static final Judgments GRADES =
      new Judgments(Map.of("a", 1, "b", 0, "d", 3, "e", 0, "f", 2, "g", 0, "h", 0));
  private static final Ranking RANKING = ranking("a", "b", "c", "d", "e");
  private static final double LOG_3 = 1.584962500721156;
  private static final double LOG_5 = 2.321928094887362;

  @ParameterizedTest
  @CsvSource({
    "Precision@1, 1",
    "Precision@5, 0.4",
    "Precision@10, 0.2",
    "Precision(rel=2)@5, 0.2",
    "Recall@1, 0.3333333333333333",
    "Recall@5, 0.6666666666666666",
    "Recall(rel=2)@5, 0.5",
    "Success@1, 1",
    "Success(rel=2)@3, 0",
    "Success(rel=2)@4, 1",
    "RR, 1",
    "RR(rel=2), 0.25",
    "RR(rel=2)@3, 0",
    "AP, 0.5",
    "AP@3, 0.3333333333333333",
    "AP(rel=2), 0.125",
    "RPrec, 0.3333333333333333",
    "RPrec(rel=2), 0",
    "ContextPrecision, 0.4",
    "ContextRecall, 0.6666666666666666",
    "F1, 0.5"
  })
  void a_worked_example(String name, double value) {
    assertThat(score(name, GRADES, RANKING)).isCloseTo(value, within(1e-15));
  }

  @Test
  void ndcg_divides_the_gain_by_that_of_the_ideal_order() {
    double gained = 1 + 3 / LOG_5;
    double ideal = 3 + 2 / LOG_3 + 1 / 2.0;
    assertThat(score("nDCG", GRADES, RANKING)).isCloseTo(gained / ideal, within(1e-15));
    assertThat(score("nDCG@2", GRADES, RANKING)).isCloseTo(1 / (3 + 2 / LOG_3), within(1e-15));
  }

  /** The value that ir_measures prints for nDCG of one relevant id at rank 2. */
  @Test
  void agrees_with_ir_measures_when_the_only_relevant_id_is_second() {
    assertThat(score("nDCG@10", new Judgments(Map.of("b", 1)), ranking("a", "b")))
        .isCloseTo(0.6309297535714575, within(1e-12));
  }

  /** Of R = 3 and N = 4: a has none before it, d has b before it, f was not retrieved. */
  @Test
  void bpref_passes_over_what_nobody_judged() {
    assertThat(score("Bpref", GRADES, RANKING)).isCloseTo((1 + 2 / 3.0) / 3, within(1e-15));
  }

  /** Of R = 2 and N = 5, a is judged not relevant. */
  @Test
  void bpref_counts_lower_grades_as_not_relevant() {
    assertThat(score("Bpref(rel=2)", GRADES, RANKING)).isCloseTo((1 - 2 / 2.0) / 2, within(1e-15));
  }

  @Test
  void rbp_scales_grades_by_the_highest_one() {
    assertThat(score("RBP", GRADES, RANKING))
        .isCloseTo(.1 * (1 / 3.0 + .9 * .9 * .9), within(1e-15));
    assertThat(score("RBP(p=0.5)", GRADES, RANKING))
        .isCloseTo(.5 * (1 / 3.0 + .125), within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Precision@3", "Recall@3", "Success@3", "RR", "AP", "nDCG", "RPrec", "F1"})
  void an_empty_ranking_has_0(String name) {
    assertThat(score(name, GRADES, ranking())).isZero();
  }

  @Test
  void context_precision_of_an_empty_ranking_is_undefined() {
    assertThat(Metrics.parse("ContextPrecision").score(JudgedRanking.of(GRADES, ranking())))
        .isEqualTo(Score.undefined("nothing was retrieved"));
  }

  @Test
  void every_metric_is_undefined_if_nothing_relevant_is_known() {
    JudgedRanking hopeless =
        JudgedRanking.of(new Judgments(Map.of("a", 0, "b", -1)), ranking("a", "b"));
    assertThat(Metrics.names())
        .allSatisfy(
            name ->
                assertThat(Metrics.parse(name.replace("@k", "@10")).score(hopeless))
                    .isEqualTo(Score.undefined("nothing relevant is known")));
  }

  @Test
  void a_level_that_nothing_reaches_is_named() {
    assertThat(Metrics.parse("Recall(rel=4)@5").score(JudgedRanking.of(GRADES, RANKING)))
        .isEqualTo(Score.undefined("nothing of grade 4 is known"));
  }

  private static double score(String name, Judgments judgments, Ranking ranking) {
    return Metrics.parse(name).score(JudgedRanking.of(judgments, ranking)).value().orElseThrow();
  }

  private static Ranking ranking(String... ids) {
    return new Ranking(
        IntStream.range(0, ids.length)
            .mapToObj(i -> new Ranking.Entry(ids[i], ids.length - i))
            .toList());
  }

  @Test
  void entries_are_ranked_as_they_stand() {
    Ranking rising = new Ranking(List.of(new Ranking.Entry("b", 1), new Ranking.Entry("a", 2)));
    assertThat(score("RR", GRADES, rising)).isEqualTo(0.5);
  }
}
