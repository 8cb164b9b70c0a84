package dev.chiffon.eval.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.eval.compare.Finding.LostScores;
import dev.chiffon.eval.compare.Finding.MissedFloor;
import dev.chiffon.eval.compare.Finding.ProvenLoss;
import dev.chiffon.eval.compare.Finding.Refusal;
import dev.chiffon.eval.compare.Finding.TooFewQuestions;
import dev.chiffon.eval.compare.IncomparableRunsException.Change;
import dev.chiffon.eval.compare.Verdict.Outcome;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.Fingerprint;
import dev.chiffon.eval.data.Score;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GateTest {
  private static final Gate GATE = Gate.defaults();

  @Test
  void a_run_passes_against_itself() {
    Verdict verdict = GATE.judge(found(400, 500), found(400, 500));
    assertThat(verdict.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(verdict.text()).isEmpty();
  }

  /** 30 losses and no win: p = 2 x 2^-30, less than any of 100,000 tosses shows. */
  @Test
  void a_proven_loss_fails_and_carries_its_numbers() {
    Verdict verdict = GATE.judge(found(400, 500), found(370, 500));
    assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
    PairedComparison pair = ((ProvenLoss) verdict.findings().get(0)).pair();
    assertThat(pair.difference().mean()).isEqualTo(Score.of(-.06));
    assertThat(pair.p().holm()).isEqualTo(Score.of(1 / 100_001.));
    assertThat(verdict.text())
        .isEqualTo(
            """
            - Recall@5 fell from 0.800 to 0.740: difference -0.060, 95 % interval [-0.082, -0.040], \
            p < 0.0001 (randomisation, Holm); 0 questions won, 30 lost, 470 the same
                the questions that lost most:
                  1.000 -> 0.000  q00370: What is q00370?
                  1.000 -> 0.000  q00371: What is q00371?
                  1.000 -> 0.000  q00372: What is q00372?
                  1.000 -> 0.000  q00373: What is q00373?
                  1.000 -> 0.000  q00374: What is q00374?\
            """);
  }

  @Test
  void a_gain_passes() {
    assertThat(GATE.judge(found(370, 500), found(400, 500)).outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void five_lost_questions_are_not_proof() {
    assertThat(GATE.judge(found(400, 500), found(395, 500)).passes()).isTrue();
  }

  @Test
  void a_proven_loss_within_the_tolerance_passes() {
    Gate tolerant = GATE.withTolerance(.07);
    assertThat(tolerant.judge(found(400, 500), found(370, 500)).passes()).isTrue();
    assertThat(tolerant.judge(found(400, 500), found(360, 500)).passes()).isFalse();
  }

  @Test
  void only_the_named_metrics_are_judged() {
    EvalRun before = two(400, 300);
    EvalRun after = two(300, 300);
    assertThat(GATE.withMetrics(List.of("AP")).judge(before, after).passes()).isTrue();
    assertThat(GATE.withMetrics(List.of("RR")).judge(before, after).passes()).isFalse();
  }

  /** Six losses and no win: p = 2 / 64 = .031; twice that as one of two metrics (Holm). */
  @Test
  void the_more_metrics_are_judged_the_stronger_a_proof_must_be() {
    EvalRun before = two(400, 300);
    EvalRun after = two(394, 300);
    assertThat(GATE.judge(before, after).passes()).isTrue();
    assertThat(GATE.withMetrics(List.of("RR")).judge(before, after).passes()).isFalse();
  }

  @Test
  void a_missed_floor_fails_without_any_loss() {
    Verdict verdict = GATE.withFloor("Recall@5", .9).judge(found(400, 500), found(400, 500));
    assertThat(verdict.findings()).containsExactly(new MissedFloor("Recall@5", .9, Score.of(.8)));
    assertThat(verdict.text()).isEqualTo("- Recall@5 misses its floor of 0.900: its mean is 0.800");
  }

  @Test
  void a_floor_is_met_by_the_same_number() {
    assertThat(GATE.withFloor("Recall@5", .8).judge(found(400, 500), found(400, 500)).passes())
        .isTrue();
  }

  @Test
  void a_floor_is_missed_without_any_value() {
    EvalRun none = SampleRuns.scored("a", "AP", Score.undefined("x"), Score.undefined("x"));
    assertThat(GATE.withFloor("AP", 0).judge(none, none).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void too_few_questions_are_a_warning_that_says_what_would_show() {
    Verdict verdict = GATE.judge(found(20, 40), found(20, 40));
    assertThat(verdict.outcome()).isEqualTo(Outcome.WARNED);
    TooFewQuestions warning = (TooFewQuestions) verdict.findings().get(0);
    assertThat(warning.n()).isEqualTo(40);
    assertThat(warning.detectable().value().orElseThrow()).isCloseTo(.099, within(.001));
    assertThat(warning.text())
        .isEqualTo(
            "Recall@5 has too few questions to show a loss of 0.050: with 40 of them a loss shows"
                + " four times in five from 0.099 on; about 157 questions would do");
  }

  /** Spread .1 on 40 questions: (2.023 + .851) x .1 / sqrt(40) = .045, at .025 more than .05. */
  @Test
  void the_spread_of_the_questions_and_the_number_of_metrics_decide_how_many_are_enough() {
    double[] before = new double[40];
    double[] after = new double[40];
    Arrays.setAll(before, i -> .5);
    Arrays.setAll(after, i -> i % 2 == 0 ? .4 : .6);
    EvalRun one = SampleRuns.run("a", "AP", before);
    assertThat(GATE.judge(one, SampleRuns.run("b", "AP", after)).findings()).isEmpty();
    Verdict verdict =
        GATE.judge(
            SampleRuns.run("a", Map.of("AP", before, "RR", before)),
            SampleRuns.run("b", Map.of("AP", after, "RR", after)));
    assertThat(verdict.findings()).hasSize(2).allMatch(TooFewQuestions.class::isInstance);
  }

  @Test
  void one_question_shows_nothing() {
    Verdict verdict = GATE.judge(found(1, 1), found(1, 1));
    assertThat(verdict.text())
        .isEqualTo(
            "- Recall@5 has too few questions to show any loss: need 2 questions for a spread,"
                + " got 1");
  }

  @Test
  void questions_whose_value_got_lost_are_a_warning() {
    Score[] before = new Score[500];
    Arrays.fill(before, Score.of(1));
    Score[] after = before.clone();
    Arrays.fill(after, 0, 7, Score.undefined("nothing was retrieved"));
    Verdict verdict =
        GATE.judge(SampleRuns.scored("a", "AP", before), SampleRuns.scored("a", "AP", after));
    assertThat(verdict.findings()).containsExactly(new LostScores("AP", 7));
  }

  @Test
  void a_metric_that_got_lost_is_a_warning() {
    EvalRun before = two(400, 300);
    EvalRun after = SampleRuns.run("bm25", "AP", shares(300, 500));
    assertThat(GATE.judge(before, after).findings()).containsExactly(new LostScores("RR", 500));
    assertThat(GATE.withMetrics(List.of("AP")).judge(before, after).findings()).isEmpty();
  }

  /** In ar-EG the digits of {@code %d} are others. */
  @Test
  void findings_are_the_same_words_in_every_locale() {
    String here = GATE.judge(found(20, 40), found(5, 40)).text();
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      assertThat(GATE.judge(found(20, 40), found(5, 40)).text())
          .isEqualTo(here)
          .contains("15 lost", "with 40 of them");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void a_changed_corpus_is_refused_and_floors_are_still_judged() {
    EvalRun run = found(400, 500);
    EvalRun moved = new EvalRun("a", Map.of(), new Fingerprint("aa", "cc"), run.results());
    Verdict verdict = GATE.withFloor("Recall@5", .9).judge(run, moved);
    assertThat(verdict.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(((Refusal) verdict.findings().get(0)).changes()).containsExactly(Change.CORPUS);
    assertThat(verdict.findings()).hasSize(2);
    assertThat(verdict.comparison()).isEmpty();
  }

  @Test
  void a_metric_that_was_not_measured_is_the_callers_mistake() {
    assertThatThrownBy(() -> GATE.withMetrics(List.of("RR")).judge(found(1, 2), found(1, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("need a metric that was measured, one of [Recall@5], got 'RR'");
    assertThatThrownBy(() -> GATE.withFloor("RR", .5).judge(found(1, 2), found(1, 2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void parameters_out_of_range_are_refused() {
    assertThatThrownBy(() -> GATE.withSignificance(0))
        .hasMessage("need a significance in (0, 1), got 0.0");
    assertThatThrownBy(() -> GATE.withLossToDetect(1))
        .hasMessage("need a loss to detect in (0, 1), got 1.0");
    assertThatThrownBy(() -> GATE.withTolerance(Double.NaN))
        .hasMessage("need a tolerance of at least 0, got NaN");
    assertThatThrownBy(() -> GATE.withFloor("AP", Double.NaN))
        .hasMessage("need a finite floor of AP, got NaN");
  }

  /** A run that finds the first so many of n questions. */
  private static EvalRun found(int found, int n) {
    return SampleRuns.run("bm25", "Recall@5", shares(found, n));
  }

  private static EvalRun two(int reciprocal, int average) {
    return SampleRuns.run(
        "bm25", Map.of("RR", shares(reciprocal, 500), "AP", shares(average, 500)));
  }

  private static double[] shares(int found, int n) {
    double[] values = new double[n];
    Arrays.fill(values, 0, found, 1);
    return values;
  }
}
