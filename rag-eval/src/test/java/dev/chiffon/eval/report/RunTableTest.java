package dev.chiffon.eval.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunTableTest {
  @Test
  void a_single_run_has_a_line_for_each_metric() {
    assertThat(RunTable.print(List.of(SampleRuns.small()), 80))
        .isEqualTo(
            """
                bm25  95 % interval  questions
            AP  .250   [.000, .500]          2
            RR  .667  [.333, 1.000]          2
            """);
  }

  @Test
  void several_runs_are_lines_and_the_best_mean_is_marked() {
    List<EvalRun> runs = List.of(run("bm25", .2, .4), run("dense", .4, .6), run("both", .6, .4));
    assertThat(RunTable.print(runs, 80))
        .isEqualTo(
            """
                                   M
            bm25   .300 [.200, .400]
            dense  .500 [.400, .600]*
            both   .500 [.400, .600]*
            """);
  }

  @Test
  void what_is_undefined_is_a_dash_and_never_best() {
    EvalRun none = SampleRuns.run("none", List.of(SampleRuns.refused("q", "?")));
    assertThat(RunTable.print(List.of(none, SampleRuns.small()), List.of("RR"), 80))
        .contains("none                   -\n")
        .contains("bm25  .667 [.333, 1.000]*\n");
  }

  @Test
  void a_table_that_is_too_wide_goes_on_below() {
    Map<String, Score> scores =
        Map.of("A", Score.of(.1), "B", Score.of(.2), "C", Score.of(.3), "D", Score.of(.4));
    List<EvalRun> runs = new ArrayList<>();
    for (String system : List.of("one", "two")) {
      runs.add(
          SampleRuns.run(
              system,
              List.of(
                  SampleRuns.answered("a", "?", scores), SampleRuns.answered("b", "?", scores))));
    }
    String table = RunTable.print(runs, 50);
    assertThat(table.lines()).allMatch(line -> line.length() <= 50).hasSize(7);
    assertThat(table.lines().filter(line -> line.startsWith("one"))).hasSize(2);
    assertThat(RunTable.print(runs, 100).lines()).hasSize(3);
  }

  private static EvalRun run(String system, double first, double second) {
    return SampleRuns.run(
        system,
        List.of(
            SampleRuns.answered("a", "?", Map.of("M", Score.of(first))),
            SampleRuns.answered("b", "?", Map.of("M", Score.of(second)))));
  }
}
