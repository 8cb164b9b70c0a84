package dev.chiffon.eval.testing;

import static dev.chiffon.eval.testing.EvalAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.Expectation;
import dev.chiffon.eval.data.Fingerprint;
import dev.chiffon.eval.data.QuestionResult;
import dev.chiffon.eval.data.Score;
import dev.chiffon.eval.report.RunJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalRunAssertTest {
  private static final EvalRun BASELINE = run("bm25", 400, 500);
  private static final EvalRun WORSE = run("dense", 360, 500);

  @Test
  void a_run_is_not_worse_than_itself() {
    assertThat(BASELINE).isNotWorseThan(BASELINE).hasAtLeast("RR", .8);
  }

  @Test
  void a_proven_loss_says_what_got_worse_by_how_much_and_where() {
    assertThatThrownBy(() -> assertThat(WORSE).isNotWorseThan(BASELINE))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "run 'dense' does not pass baseline 'bm25':\n"
                + "- RR fell from 0.800 to 0.720: difference -0.080, 95 % interval [-0.")
        .hasMessageContaining("p < 0.0001 (randomisation, Holm)")
        .hasMessageContaining("0 questions won, 40 lost, 460 the same")
        .hasMessageContaining("1.000 -> 0.000  q0360: Why q0360?");
  }

  @Test
  void a_question_with_a_percent_sign_or_braces_is_printed_as_it_is() {
    EvalRun before = run("a", 400, 500, "100 % of {0}?");
    EvalRun after = run("b", 300, 500, "100 % of {0}?");
    assertThatThrownBy(() -> assertThat(after).isNotWorseThan(before))
        .hasMessageContaining("q0300: 100 % of {0}?");
  }

  @Test
  void it_can_be_narrowed_to_metrics_and_loosened() {
    assertThat(WORSE).on("AP").isNotWorseThan(BASELINE);
    assertThat(WORSE).tolerating(.1).isNotWorseThan(BASELINE);
    assertThat(run("dense", 390, 500)).atSignificance(.001).isNotWorseThan(BASELINE);
    assertThatThrownBy(() -> assertThat(run("dense", 390, 500)).isNotWorseThan(BASELINE))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void a_missed_floor_names_metric_floor_and_mean() {
    assertThatThrownBy(() -> assertThat(WORSE).hasAtLeast("RR", .75))
        .isInstanceOf(AssertionError.class)
        .hasMessage("run 'dense': RR misses its floor of 0.750: its mean is 0.720");
  }

  @Test
  void changed_questions_fail_as_not_comparable() {
    EvalRun changed = new EvalRun("bm25", Map.of(), new Fingerprint("x", "b"), BASELINE.results());
    assertThatThrownBy(() -> assertThat(changed).isNotWorseThan(BASELINE))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("cannot be compared with baseline")
        .hasMessageContaining("the questions or their labels changed");
  }

  @Test
  void a_saved_baseline_does_as_well(@TempDir Path folder) {
    Path saved = folder.resolve("baseline.json");
    RunJson.write(BASELINE, saved);
    assertThat(BASELINE).isNotWorseThan(saved);
    assertThatThrownBy(() -> assertThat(WORSE).isNotWorseThan(saved))
        .hasMessageContaining("RR fell from 0.800 to 0.720");
  }

  @Test
  void too_few_questions_are_logged_as_a_warning_and_do_not_fail() {
    List<LogRecord> logged =
        logged(() -> assertThat(run("a", 5, 9)).isNotWorseThan(run("b", 5, 9)));
    assertThat(logged).hasSize(1);
    assertThat(logged.get(0).getLevel()).isEqualTo(java.util.logging.Level.WARNING);
    assertThat(logged.get(0).getMessage())
        .startsWith("run 'a' against baseline 'b':")
        .contains("- RR has too few questions to show a loss of 0.050");
  }

  @Test
  void no_run_is_a_failure() {
    assertThatThrownBy(() -> new EvalRunAssert(null).isNotWorseThan(BASELINE))
        .isInstanceOf(AssertionError.class);
  }

  private static List<LogRecord> logged(Runnable action) {
    List<LogRecord> records = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord logRecord) {
            records.add(logRecord);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger(EvalRunAssert.class.getName());
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    try {
      action.run();
    } finally {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(true);
    }
    return records;
  }

  private static EvalRun run(String system, int found, int n) {
    return run(system, found, n, "Why %s?");
  }

  private static EvalRun run(String system, int found, int n, String question) {
    List<QuestionResult> results =
        IntStream.range(0, n)
            .mapToObj(
                i -> {
                  String id = String.format(Locale.ROOT, "q%04d", i);
                  return new QuestionResult(
                      id,
                      question.replace("%s", id),
                      Expectation.ANSWER,
                      List.of(),
                      Map.of("RR", Score.of(i < found ? 1 : 0), "AP", Score.of(.5)));
                })
            .toList();
    return new EvalRun(system, Map.of(), new Fingerprint("a", "b"), results);
  }
}
