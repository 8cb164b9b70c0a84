package dev.chiffon.eval.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.eval.compare.Comparison;
import dev.chiffon.eval.data.EvalRun;
import dev.chiffon.eval.data.QuestionResult;
import dev.chiffon.eval.data.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonReportsTest {
  private static final Comparison COMPARISON =
      Comparison.of(run("before", 1, 1, .5, 0), List.of(run("after", 1, 0, .25, .25)));

  @Test
  void a_table_has_both_means_their_difference_and_how_many_questions_changed() {
    assertThat(ComparisonTable.print(COMPARISON, 100).lines().toList())
        .hasSize(3)
        .satisfies(
            lines -> {
              assertThat(lines.get(0)).matches("after.* against before.*");
              assertThat(lines.get(1)).contains("before  after");
              assertThat(lines.get(2)).startsWith("M    .625   .375  -.250 [").endsWith("  1/2/1");
            });
  }

  @Test
  void a_page_lists_the_questions_that_lost_most_first() {
    String page = ComparisonMarkdown.page(COMPARISON, "M");
    assertThat(page)
        .contains("| M | .625 | .375 | -.250 [")
        .contains("| q1 | Question 1\\*? | 1.000 | .000 |\n| q2 | Question 2\\*? | .500 | .250 |");
  }

  private static EvalRun run(String system, double... values) {
    List<QuestionResult> results = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      results.add(
          SampleRuns.answered("q" + i, "Question " + i + "*?", Map.of("M", Score.of(values[i]))));
    }
    return SampleRuns.run(system, results);
  }
}
