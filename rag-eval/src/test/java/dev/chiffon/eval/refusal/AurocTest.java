package dev.chiffon.eval.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.eval.compare.Estimate;
import dev.chiffon.eval.compare.Resampling;
import dev.chiffon.eval.data.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AurocTest {
  private static final Resampling FEW = Resampling.defaults().withBootstrap(1_000);

  /** Five of the six pairs are in the right order, and one is tied: (5 + .5) / 6. */
  @Test
  void each_pair_in_the_right_order_counts_one_and_each_tie_half() {
    List<Decision> decisions =
        List.of(answer(.9), answer(.8), answer(.4), refusal(.4), refusal(.1));
    assertThat(Auroc.of(decisions, FEW).mean().value().getAsDouble()).isEqualTo(5.5 / 6);
  }

  @Test
  void it_is_the_share_of_ordered_pairs_of_random_confidences() {
    long seed = 7;
    Random random = new Random(seed);
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      double confidence = random.nextInt(20) / 20.0;
      decisions.add(random.nextBoolean() ? answer(confidence) : refusal(confidence - .1));
    }
    assertThat(Auroc.of(decisions, FEW).mean().value().getAsDouble())
        .as("seed %d", seed)
        .isCloseTo(pairs(decisions), within(1e-12));
  }

  @Test
  void the_interval_encloses_the_area_and_is_the_same_for_the_same_seed() {
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      decisions.add(i % 3 == 0 ? refusal(i % 11) : answer(i % 13));
    }
    Estimate estimate = Auroc.of(decisions, FEW);
    double area = estimate.mean().value().getAsDouble();
    assertThat(estimate.low().value().getAsDouble()).isLessThan(area);
    assertThat(estimate.high().value().getAsDouble()).isGreaterThan(area);
    assertThat(Auroc.of(decisions, FEW)).isEqualTo(estimate);
  }

  @Test
  void without_a_question_to_refuse_there_is_no_area() {
    assertThat(Auroc.of(List.of(answer(.5), answer(.7)), FEW).mean().value()).isEmpty();
  }

  @Test
  void a_better_order_is_better_by_the_difference_of_the_areas() {
    List<Decision> right = List.of(answer(.9), refusal(.1), answer(.8), refusal(.2));
    List<Decision> half = List.of(answer(.9), refusal(.1), answer(.1), refusal(.9));
    assertThat(Auroc.difference(right, half, FEW).mean().value().getAsDouble()).isEqualTo(.5);
    assertThat(Auroc.difference(right, right, FEW).high().value().getAsDouble()).isZero();
  }

  @Test
  void decisions_on_other_questions_are_not_compared() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Auroc.difference(List.of(answer(.9)), List.of(refusal(.9)), FEW))
        .withMessage("need decisions on the same questions in the same order");
  }

  private static double pairs(List<Decision> decisions) {
    double won = 0;
    double pairs = 0;
    for (Decision one : decisions) {
      for (Decision other : decisions) {
        if (one.isAnswerable() && !other.isAnswerable()) {
          pairs++;
          won += one.confidence() > other.confidence() ? 1 : 0;
          won += one.confidence() == other.confidence() ? .5 : 0;
        }
      }
    }
    return won / pairs;
  }

  static Decision answer(double confidence) {
    return new Decision(confidence, Expectation.ANSWER);
  }

  static Decision refusal(double confidence) {
    return new Decision(confidence, Expectation.REFUSAL);
  }
}
