package dev.chiffon.eval.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.eval.compare.GateSimulationTest.Setting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rates of {@link GateSimulationTest} in more settings, logged as they were measured. */
@Tag("slow")
class GateRatesTest {
  private static final System.Logger LOGGER = System.getLogger(GateRatesTest.class.getName());
  private static final int PAIRS = 1_000;

  /** The nominal rate is half of .05, since gains do not fail. */
  @ParameterizedTest
  @CsvSource({
    "30, 4, 1, 1", "30, 1, .2, 1", "100, 4, 1, 1", "100, 4, .2, 1", "100, 4, .05, 1",
    "100, 1, 1, 1", "100, 1, .2, 1", "100, 4, 1, 2", "100, 1, 1, 2", "100, 4, 1, 3",
    "100, 1, 1, 3", "500, 4, 1, 1", "500, 1, .2, 1", "500, 4, 1, 2", "500, 1, .2, 2"
  })
  void false_alarms_are_rarer_than_one_in_twenty(
      int questions, int mostRelevant, double redrawn, long seed) {
    Setting setting = new Setting(questions, mostRelevant, redrawn, 0);
    long alarms = GateSimulationTest.failures(setting, PAIRS, seed);
    say(setting, seed, alarms + " false alarms");
    assertThat(alarms).isLessThanOrEqualTo(PAIRS / 20);
  }

  /**
   * A changed system that makes something of its own of a fifth of the questions. The harder rows
   * are not promised to be caught nine times in ten: their least rate only keeps what was measured.
   */
  @ParameterizedTest
  @CsvSource({
    "4, 0, 1, .9", "4, .2, 1, .9", "4, .2, 2, .9", "4, .2, 3, .9", "4, .5, 1, .9", "4, 1, 1, .7",
    "1, 0, 1, .9", "1, .1, 1, .9", "1, .2, 1, .9", "1, .2, 2, .9", "1, .2, 3, .9", "1, .3, 1, .75",
    "1, .5, 1, .5", "1, 1, 1, .25"
  })
  void a_loss_of_a_twentieth_on_500_questions_is_caught(
      int mostRelevant, double redrawn, long seed, double least) {
    Setting setting = new Setting(500, mostRelevant, redrawn, .05);
    long caught = GateSimulationTest.failures(setting, PAIRS, seed);
    say(setting, seed, caught + " caught");
    assertThat(caught).isGreaterThanOrEqualTo(Math.round(least * PAIRS));
  }

  private static void say(Setting setting, long seed, String rate) {
    LOGGER.log(
        System.Logger.Level.INFO, "%s, seed %d: %s of %d".formatted(setting, seed, rate, PAIRS));
  }
}
