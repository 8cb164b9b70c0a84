package dev.chiffon.eval.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.eval.data.EvalRun;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often the gate is wrong, either way, on simulated systems. */
class GateSimulationTest {
  private static final String[] METRICS = {"Recall@5", "Success@5", "RR@10", "nDCG@10"};
  private static final Gate GATE =
      Gate.defaults()
          .withResampling(
              Resampling.defaults().withBootstrap(1_000).withRandomisation(4_999).withSeed(11));

  @Test
  void systems_that_are_alike_fail_at_most_one_time_in_twenty() {
    assertThat(failures(1, 1_000, 100, 1, 0)).isLessThanOrEqualTo(50);
    assertThat(failures(2, 1_000, 100, .2, 0)).isLessThanOrEqualTo(50);
  }

  @Test
  void a_loss_of_a_twentieth_of_recall_on_500_questions_is_caught_nine_times_in_ten() {
    assertThat(failures(3, 200, 500, .2, .05)).isGreaterThanOrEqualTo(180);
  }

  /**
   * Returns how many of so many pairs of runs fail.
   *
   * @param seed of all pairs
   * @param redrawn the share of questions of which the second system makes something of its own
   * @param loss what the second system loses of recall
   */
  static long failures(long seed, int pairs, int questions, double redrawn, double loss) {
    return IntStream.range(0, pairs)
        .filter(
            pair -> !passes(new SimulatedSystem(questions, seed * 1_000_000 + pair), redrawn, loss))
        .count();
  }

  private static boolean passes(SimulatedSystem system, double redrawn, double loss) {
    int[][] ranks = system.ranks();
    int[][] others = system.redrawn(ranks, redrawn);
    if (loss > 0) {
      system.lose(others, loss);
    }
    EvalRun baseline = SimulatedSystem.run("baseline", ranks, METRICS);
    return GATE.judge(baseline, SimulatedSystem.run("candidate", others, METRICS)).passes();
  }
}
