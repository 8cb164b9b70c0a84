package dev.chiffon.eval.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.Score;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Few questions, scores that hardly vary, undefined ones: whatever there is has a verdict. */
class AnyScoresTest {
  private static final int RUNS = 2_000;
  private static final int MOST = 13;
  private static final double[] VALUES = {0, 1, .5, .1, .1 + 2e-17, 1 / 3., Double.MIN_VALUE};
  private static final Resampling FEW = new Resampling(1_000, 99, 5);

  /** {@link Score} itself takes no NaN and no infinity. */
  @Test
  void every_statistic_is_a_finite_number_or_says_why_not() {
    SplittableRandom random = new SplittableRandom(20);
    Gate gate = Gate.defaults().withFloor("AP", .3).withResampling(FEW);
    for (int i = 0; i < RUNS; i++) {
      int n = 1 + random.nextInt(MOST);
      EvalRun baseline = SampleRuns.scored("a", "AP", scores(n, random));
      EvalRun candidate = SampleRuns.scored("b", "AP", scores(n, random));
      Verdict verdict = gate.judge(baseline, candidate);
      PairedComparison pair = verdict.comparison().orElseThrow().pairs().get(0);
      assertThat(pair.p().holm().value().orElse(.5)).isBetween(.01, 1.);
      assertThat(pair.p().t().value().orElse(.5)).isBetween(0., 1.);
      assertThat(pair.difference().mean().value().isPresent()).isEqualTo(pair.n() > 0);
      assertThat(pair.difference().low().value().isPresent()).isEqualTo(pair.n() > 1);
      assertThat(verdict.text()).doesNotContain("NaN", "Infinity");
    }
  }

  private static Score[] scores(int n, SplittableRandom random) {
    int kinds = 1 + random.nextInt(VALUES.length + 1);
    Score[] scores = new Score[n];
    for (int i = 0; i < n; i++) {
      int kind = random.nextInt(kinds);
      scores[i] =
          kind < VALUES.length ? Score.of(VALUES[kind]) : Score.undefined("nothing is known");
    }
    return scores;
  }
}
