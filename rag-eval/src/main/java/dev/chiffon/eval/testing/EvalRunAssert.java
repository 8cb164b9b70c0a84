package dev.chiffon.eval.testing;

import dev.chiffon.eval.compare.Finding;
import dev.chiffon.eval.compare.Finding.MissedFloor;
import dev.chiffon.eval.compare.Gate;
import dev.chiffon.eval.compare.Verdict;
import dev.chiffon.eval.compare.Verdict.Outcome;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.report.RunJson;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a run.
 *
 * <pre>{@code
 * assertThat(run).on("Recall@5", "nDCG@10").isNotWorseThan(baseline).hasAtLeast("nDCG@10", .8);
 * }</pre>
 *
 * <p>What does not fail but should be known, such as too few questions, goes to the {@link
 * System.Logger} of this class's name as a warning: with the JDK's settings it stands on the error
 * output, where Surefire and IDEs show it. The methods that narrow or loosen come before {@code
 * isNotWorseThan}.
 */
public final class EvalRunAssert extends AbstractAssert<EvalRunAssert, EvalRun> {
  private static final System.Logger LOGGER = System.getLogger(EvalRunAssert.class.getName());

  private Gate gate = Gate.defaults();

  EvalRunAssert(@Nullable EvalRun run) {
    super(run, EvalRunAssert.class);
  }

  /** Lets {@code isNotWorseThan} look at these metrics only, not at all that both runs have. */
  public EvalRunAssert on(String... metrics) {
    return through(gate.withMetrics(List.of(metrics)));
  }

  /** Lets {@code isNotWorseThan} accept losses of that size, at least 0, even if proven. */
  public EvalRunAssert tolerating(double loss) {
    return through(gate.withTolerance(loss));
  }

  /** Lets {@code isNotWorseThan} test at that level, in (0, 1), instead of .05. */
  public EvalRunAssert atSignificance(double level) {
    return through(gate.withSignificance(level));
  }

  /** Lets {@code isNotWorseThan} judge as that gate does. */
  public EvalRunAssert through(Gate other) {
    gate = other;
    return this;
  }

  /**
   * Verifies that no metric is proven to be worse than in the baseline, by the paired randomisation
   * test at level .05, corrected by Holm's method over the metrics. Fails as well if the runs were
   * not measured on the same questions and corpus.
   *
   * @throws IllegalArgumentException if a metric is named that a run does not have
   */
  public EvalRunAssert isNotWorseThan(EvalRun baseline) {
    isNotNull();
    Verdict verdict = gate.judge(baseline, actual);
    if (!verdict.passes()) {
      failWithMessage(
          "%s",
          "run '%s' %s baseline '%s':\n%s"
              .formatted(actual.system(), claim(verdict), baseline.system(), verdict.text()));
    }
    warn(verdict, baseline);
    return this;
  }

  /**
   * Verifies the same against a baseline that was saved as JSON.
   *
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public EvalRunAssert isNotWorseThan(Path baseline) {
    return isNotWorseThan(RunJson.read(baseline));
  }

  /**
   * Verifies that the mean of a metric, over all questions that have a value, is at least the
   * floor.
   *
   * @throws IllegalArgumentException if the run does not have the metric
   */
  public EvalRunAssert hasAtLeast(String metric, double floor) {
    isNotNull();
    List<MissedFloor> missed = Gate.defaults().withFloor(metric, floor).missedFloors(actual);
    if (!missed.isEmpty()) {
      failWithMessage("%s", "run '%s': %s".formatted(actual.system(), missed.get(0).text()));
    }
    return this;
  }

  private static String claim(Verdict verdict) {
    return verdict.outcome() == Outcome.REFUSED ? "cannot be compared with" : "does not pass";
  }

  private void warn(Verdict verdict, EvalRun baseline) {
    List<Finding> warnings = verdict.findings(Outcome.WARNED);
    if (!warnings.isEmpty()) {
      String text = warnings.stream().map(Finding::text).collect(Collectors.joining("\n- "));
      LOGGER.log(
          System.Logger.Level.WARNING,
          () ->
              "run '%s' against baseline '%s':\n- %s"
                  .formatted(actual.system(), baseline.system(), text));
    }
  }
}
