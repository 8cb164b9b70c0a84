package dev.chiffon.eval.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rates of {@link GateSimulationTest} in more settings, published as they were measured. */
@Tag("slow")
class GateRatesTest {
  private static final int PAIRS = 1_000;

  /** The nominal rate is half of .05, since gains do not fail. */
  @ParameterizedTest
  @CsvSource({
    "30, 1, 1",
    "30, .2, 1",
    "100, 1, 1",
    "100, .2, 1",
    "100, .05, 1",
    "500, 1, 1",
    "500, .2, 1",
    "100, 1, 2",
    "100, .2, 2",
    "100, 1, 3",
    "100, .2, 3"
  })
  void false_alarms_are_rarer_than_one_in_twenty(
      int questions, double redrawn, long seed, TestReporter reporter) {
    long alarms = GateSimulationTest.failures(seed, PAIRS, questions, redrawn, 0);
    reporter.publishEntry(
        Map.of(
            "questions, redrawn, seed",
            questions + ", " + redrawn + ", " + seed,
            "false alarms",
            alarms + " of " + PAIRS));
    assertThat(alarms).isLessThanOrEqualTo(PAIRS / 20);
  }

  /** Beyond a redrawn share of .2 the noise is harder than the promise covers; it is measured. */
  @ParameterizedTest
  @CsvSource({
    "0, 1, .9",
    "0.1, 1, .9",
    ".2, 1, .9",
    ".2, 2, .9",
    ".2, 3, .9",
    ".3, 1, .75",
    ".5, 1, .5",
    "1, 1, .25"
  })
  void a_loss_of_a_twentieth_on_500_questions_is_caught(
      double redrawn, long seed, double least, TestReporter reporter) {
    long caught = GateSimulationTest.failures(seed, PAIRS, 500, redrawn, .05);
    reporter.publishEntry(
        Map.of("redrawn, seed", redrawn + ", " + seed, "caught", caught + " of " + PAIRS));
    assertThat(caught).isGreaterThanOrEqualTo(Math.round(least * PAIRS));
  }
}
