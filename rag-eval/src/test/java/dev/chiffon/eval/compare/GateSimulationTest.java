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
    assertThat(failures(new Setting(100, 4, 1, 0), 1_000, 1)).isLessThanOrEqualTo(50);
    assertThat(failures(new Setting(100, 1, .2, 0), 1_000, 2)).isLessThanOrEqualTo(50);
  }

  @Test
  void a_loss_of_a_twentieth_of_recall_on_500_questions_is_caught_nine_times_in_ten() {
    assertThat(failures(new Setting(500, 4, .2, .05), 200, 3)).isGreaterThanOrEqualTo(180);
  }

  /** Returns how many of so many pairs of runs fail. */
  static long failures(Setting setting, int pairs, long seed) {
    return IntStream.range(0, pairs)
        .filter(pair -> !passes(setting, seed * 1_000_000 + pair))
        .count();
  }

  private static boolean passes(Setting setting, long seed) {
    SimulatedSystem system = new SimulatedSystem(setting.questions(), setting.mostRelevant(), seed);
    int[][] ranks = system.ranks();
    int[][] others = system.redrawn(ranks, setting.redrawn());
    if (setting.loss() > 0) {
      system.lose(others, setting.loss());
    }
    EvalRun baseline = SimulatedSystem.run("baseline", ranks, METRICS);
    return GATE.judge(baseline, SimulatedSystem.run("candidate", others, METRICS)).passes();
  }

  /**
   * What is simulated.
   *
   * @param questions how many
   * @param mostRelevant passages of one question; with 1 recall is 0 or 1
   * @param redrawn the share of questions of which the second system makes something of its own
   * @param loss what the second system loses of Recall@5
   */
  record Setting(int questions, int mostRelevant, double redrawn, double loss) {}
}
