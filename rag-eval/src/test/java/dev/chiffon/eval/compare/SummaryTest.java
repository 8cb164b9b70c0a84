package dev.chiffon.eval.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chiffon.eval.data.Score;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {
  private static final Score UNKNOWN = Score.undefined("nothing relevant is known");

  @Test
  void questions_without_a_value_stay_out_and_are_counted_by_reason() {
    Summary summary =
        Summary.of(
            SampleRuns.scored(
                "bm25", "AP", Score.of(.5), UNKNOWN, Score.of(1), UNKNOWN, Score.undefined("x")),
            "AP");
    assertThat(summary.n()).isEqualTo(2);
    assertThat(summary.mean()).isEqualTo(Score.of(.75));
    assertThat(summary.undefined())
        .containsExactly(Map.entry("nothing relevant is known", 2), Map.entry("x", 1));
  }

  @Test
  void without_any_value_all_is_undefined_and_says_why() {
    Summary summary = Summary.of(SampleRuns.scored("bm25", "AP", UNKNOWN), "AP");
    assertThat(summary.mean()).isEqualTo(Score.undefined("no question has a value"));
    assertThat(summary.low()).isEqualTo(summary.mean());
    assertThat(summary.high()).isEqualTo(summary.mean());
  }

  @Test
  void one_value_has_a_mean_and_no_interval() {
    Summary summary = Summary.of(SampleRuns.run("bm25", "AP", .25), "AP");
    assertThat(summary.mean()).isEqualTo(Score.of(.25));
    assertThat(summary.low()).isEqualTo(Score.undefined("one value has no interval"));
    assertThat(summary.high()).isEqualTo(Score.undefined("one value has no interval"));
  }

  @Test
  void a_metric_that_was_not_asked_is_not_measured_for_each_question() {
    Summary summary = Summary.of(SampleRuns.run("bm25", "AP", .25, .5), "RR");
    assertThat(summary.n()).isZero();
    assertThat(summary.undefined()).containsExactly(Map.entry("not measured", 2));
  }

  /** 36 of 100 answered: the binomial's 2.5 % and 97.5 % quantiles are 27 and 45 (tables). */
  @Test
  void the_interval_of_a_share_is_that_of_the_binomial() {
    double[] values = new double[100];
    Arrays.fill(values, 0, 36, 1);
    Summary summary = Summary.of(SampleRuns.run("bm25", "Success@5", values), "Success@5");
    assertThat(summary.low().value().orElseThrow()).isCloseTo(.27, within(.0101));
    assertThat(summary.high().value().orElseThrow()).isCloseTo(.455, within(.0101));
  }
}
