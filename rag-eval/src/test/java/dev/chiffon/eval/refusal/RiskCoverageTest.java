package dev.chiffon.eval.refusal;

import static dev.chiffon.eval.refusal.AurocTest.answer;
import static dev.chiffon.eval.refusal.AurocTest.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.eval.compare.Estimate;
import dev.chiffon.eval.compare.Resampling;
import dev.chiffon.eval.data.Expectation;
import dev.chiffon.eval.data.LabelledQuestion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RiskCoverageTest {

  /**
   *
   *
   * <pre>
   * confidence  .1       .3      .5       .7      .9
   * should      refuse   answer  refuse   answer  answer
   * </pre>
   */
  private static final List<Decision> FIVE =
      List.of(answer(.9), refusal(.5), answer(.3), refusal(.1), answer(.7));

  @Test
  void each_confidence_is_a_threshold_with_what_it_costs_and_saves() {
    assertThat(RiskCoverage.of(FIVE).points())
        .containsExactly(
            new RiskCoverage.Point(.1, 1, .4, 0, 0),
            new RiskCoverage.Point(.3, .8, .25, 0, .5),
            new RiskCoverage.Point(.5, .6, 1.0 / 3, 1.0 / 3, .5),
            new RiskCoverage.Point(.7, .4, 0, 1.0 / 3, 1),
            new RiskCoverage.Point(.9, .2, 0, 2.0 / 3, 1));
  }

  @Test
  void questions_of_the_same_confidence_are_refused_together() {
    assertThat(RiskCoverage.of(List.of(answer(.5), refusal(.5), answer(.6))).points())
        .extracting(RiskCoverage.Point::threshold)
        .containsExactly(.5, .6);
  }

  @Test
  void the_highest_threshold_within_the_false_refusals_is_chosen() {
    assertThat(RiskCoverage.of(FIVE).within(.1).threshold()).isEqualTo(.3);
    assertThat(RiskCoverage.of(FIVE).within(.4).threshold()).isEqualTo(.7);
    assertThat(RiskCoverage.of(FIVE).within(1).threshold()).isEqualTo(.9);
  }

  @Test
  void labelled_questions_are_asked_for_their_confidence() {
    LabelledQuestion good = LabelledQuestion.of("q1", "long question", List.of());
    LabelledQuestion bad =
        new LabelledQuestion(
            "q2",
            "short",
            List.of(),
            Optional.empty(),
            Expectation.REFUSAL,
            Optional.empty(),
            List.of());
    RiskCoverage curve =
        RiskCoverage.of(List.of(good, bad), asked -> asked.text().length() / 100.0);
    assertThat(curve.within(0).threshold()).isEqualTo(.13);
    assertThat(curve.within(0).refusalRecall()).isEqualTo(1);
  }

  /** Each fifth of the questions adds its risk: .4, .25, 1/3, 0, 0. */
  @Test
  void the_area_is_the_mean_risk() {
    assertThat(RiskCoverage.of(FIVE).area()).isCloseTo((.4 + .25 + 1.0 / 3) / 5, within(1e-12));
  }

  @Test
  void the_recall_of_all_questions_is_that_of_the_chosen_point() {
    Resampling few = Resampling.defaults().withBootstrap(1_000);
    Estimate recall = RiskCoverage.recall(FIVE, .4, few);
    assertThat(recall.mean().value().getAsDouble()).isEqualTo(1);
    assertThat(RiskCoverage.recall(FIVE, .1, few).mean().value().getAsDouble()).isEqualTo(.5);
    assertThat(recall.low().value().getAsDouble()).isBetween(0.0, 1.0);
  }

  @Test
  void a_curve_needs_questions_of_both_kinds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RiskCoverage.of(List.of(answer(.5))))
        .withMessage("need questions to answer and to refuse, got 1 and 0");
  }

  @Test
  void a_share_of_false_refusals_is_a_share() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RiskCoverage.of(FIVE).within(5))
        .withMessage("need a share of false refusals from 0 to 1, got 5.0");
  }
}
