package dev.chiffon.eval.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.eval.compare.IncomparableRunsException.Change;
import dev.chiffon.eval.compare.PairedComparison.LeftOut;
import dev.chiffon.eval.compare.PairedComparison.Outcomes;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.Fingerprint;
import dev.chiffon.eval.data.Score;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Score NONE = Score.undefined("nothing relevant is known");
  private static final EvalRun FOUR = SampleRuns.run("bm25", "AP", .5, .5, .5, .5);

  @Test
  void questions_undefined_on_either_side_stay_out_of_both_and_are_counted() {
    EvalRun baseline = SampleRuns.scored("a", "AP", Score.of(1), NONE, Score.of(.5), NONE);
    EvalRun candidate = SampleRuns.scored("b", "AP", Score.of(.5), Score.of(1), NONE, NONE);
    PairedComparison pair = PairedComparison.of(baseline, candidate, "AP");
    assertThat(pair.n()).isEqualTo(1);
    assertThat(pair.baselineMean()).isEqualTo(Score.of(1));
    assertThat(pair.candidateMean()).isEqualTo(Score.of(.5));
    assertThat(pair.leftOut()).isEqualTo(new LeftOut(1, 1, 1));
  }

  @Test
  void without_a_common_question_all_is_undefined() {
    PairedComparison pair =
        PairedComparison.of(
            SampleRuns.scored("a", "AP", Score.of(1), NONE),
            SampleRuns.scored("b", "AP", NONE, Score.of(1)),
            "AP");
    assertThat(
            List.of(
                pair.baselineMean(),
                pair.candidateMean(),
                pair.difference().mean(),
                pair.difference().low(),
                pair.spread(),
                pair.p().randomisation(),
                pair.p().holm(),
                pair.p().t(),
                pair.effectSize(),
                pair.detectable()))
        .allSatisfy(score -> assertThat(score).isInstanceOf(Score.Undefined.class));
  }

  @Test
  void worst_questions_come_by_loss_then_by_id_and_winners_not_at_all() {
    PairedComparison pair =
        PairedComparison.of(FOUR, SampleRuns.run("dense", "AP", .25, 1, 0, .25), "AP");
    assertThat(pair.worst())
        .extracting(QuestionChange::id)
        .containsExactly("q00002", "q00000", "q00003");
    assertThat(pair.outcomes()).isEqualTo(new Outcomes(1, 3, 0));
  }

  @Test
  void a_comparison_covers_each_shared_metric_of_each_candidate() {
    EvalRun baseline = random("a", 1);
    Comparison comparison = Comparison.of(baseline, List.of(random("c", 2), random("b", 3)));
    assertThat(comparison.pairs())
        .extracting(pair -> pair.candidate() + " " + pair.metric())
        .containsExactly("c AP", "c RR", "b AP", "b RR");
  }

  @Test
  void p_values_are_corrected_over_metrics_and_candidates() {
    EvalRun baseline = random("a", 1);
    List<PairedComparison> pairs =
        Comparison.of(baseline, List.of(random("b", 2), random("c", 3))).pairs();
    double[] raw = p(pairs, pair -> pair.p().randomisation());
    assertThat(p(pairs, pair -> pair.p().holm())).containsExactly(HolmCorrection.correct(raw));
    assertThat(raw).hasSize(4);
  }

  @Test
  void a_metric_without_a_p_value_is_not_counted_among_the_tests() {
    Score[] none = {NONE, NONE, NONE, NONE};
    EvalRun undefined = SampleRuns.scored("dense", "AP", none);
    EvalRun lower = SampleRuns.run("other", "AP", .25, .25, .25, .25);
    List<PairedComparison> pairs = Comparison.of(FOUR, List.of(undefined, lower)).pairs();
    assertThat(pairs.get(0).p().holm()).isInstanceOf(Score.Undefined.class);
    assertThat(pairs.get(1).p().holm()).isEqualTo(pairs.get(1).p().randomisation());
  }

  @Test
  void settings_tell_runs_of_one_system_apart() {
    EvalRun small = new EvalRun("bm25", Map.of("chunker", "small"), FOUR.fingerprint(), List.of());
    assertThat(RunName.of(small)).isEqualTo("bm25 (chunker=small)");
    assertThatThrownBy(() -> Comparison.of(FOUR, List.of(FOUR, FOUR)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("need candidates that differ in system or settings, got 'bm25' twice");
  }

  @Test
  void changed_questions_and_a_changed_corpus_are_refused_by_name() {
    assertThat(refusal(() -> compare(with("xx", "bb"))).changes())
        .containsExactly(Change.QUESTIONS);
    assertThat(refusal(() -> compare(with("aa", "xx"))).changes()).containsExactly(Change.CORPUS);
    assertThat(refusal(() -> compare(with("xx", "yy"))))
        .hasMessage(
            "need runs on the same questions and corpus to compare 'bm25' with 'bm25', but the"
                + " questions or their labels changed (SHA-256 aa, then xx); the corpus changed"
                + " (SHA-256 bb, then yy)");
  }

  @Test
  void a_changed_corpus_can_be_allowed_but_not_changed_questions() {
    EvalRun moved = with("aa", "xx");
    assertThat(PairedComparison.acrossCorpora(FOUR, moved, "AP").n()).isEqualTo(4);
    assertThat(Comparison.acrossCorpora(FOUR, List.of(moved)).pairs()).hasSize(1);
    assertThat(refusal(() -> Comparison.acrossCorpora(FOUR, List.of(with("xx", "xx")))).changes())
        .containsExactly(Change.QUESTIONS);
  }

  @Test
  void missing_questions_are_named_for_each_side() {
    EvalRun fewer =
        new EvalRun("dense", Map.of(), FOUR.fingerprint(), FOUR.results().subList(1, 3));
    assertThat(refusal(() -> PairedComparison.of(FOUR, fewer, "AP")))
        .hasMessage(
            "need a result of each question in both runs, but 'bm25' lacks none and 'dense' lacks"
                + " q00000, q00003");
  }

  @Test
  void runs_without_a_common_metric_are_refused() {
    EvalRun other = SampleRuns.run("dense", "RR", 1, 1, 1, 1);
    assertThatThrownBy(() -> Comparison.of(FOUR, List.of(other)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("need a metric that both runs have, got [AP] of 'bm25' and [RR] of 'dense'");
  }

  @Test
  void swapped_runs_have_the_opposite_difference() {
    EvalRun one = random("a", 1);
    EvalRun two = random("b", 2);
    double there = mean(PairedComparison.of(one, two, "AP"));
    assertThat(mean(PairedComparison.of(two, one, "AP"))).isCloseTo(-there, within(1e-12));
  }

  private static PairedComparison compare(EvalRun candidate) {
    return PairedComparison.of(FOUR, candidate, "AP");
  }

  private static IncomparableRunsException refusal(ThrowingCallable call) {
    return catchThrowableOfType(IncomparableRunsException.class, call);
  }

  private static EvalRun with(String questions, String corpus) {
    return new EvalRun(FOUR.system(), Map.of(), new Fingerprint(questions, corpus), FOUR.results());
  }

  private static EvalRun random(String system, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return SampleRuns.run(
        system, Map.of("AP", random.doubles(40).toArray(), "RR", random.doubles(40).toArray()));
  }

  private static double mean(PairedComparison pair) {
    return pair.difference().mean().value().orElseThrow();
  }

  private static double[] p(List<PairedComparison> pairs, Function<PairedComparison, Score> which) {
    return pairs.stream().mapToDouble(pair -> which.apply(pair).value().orElseThrow()).toArray();
  }
}
