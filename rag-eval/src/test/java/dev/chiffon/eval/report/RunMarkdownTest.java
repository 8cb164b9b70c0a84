package dev.chiffon.eval.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.eval.data.Score;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunMarkdownTest {
  @Test
  void a_page_says_what_was_measured_and_why_some_was_not() {
    assertThat(RunMarkdown.page(SampleRuns.small(), "RR"))
        .isEqualTo(
            """
            # bm25

            3 questions, 1 of them to be refused.

            | metric | mean | 95 % interval | questions | undefined |
            | --- | --: | --- | --: | --- |
            | AP | .250 | [.000, .500] | 2 | 1: nothing relevant is known |
            | RR | .667 | [.333, 1.000] | 2 | 1: nothing relevant is known |

            ## Settings

            | setting | value |
            | --- | --- |
            | chunker | structural |
            | fingerprint of the documents | 22 |
            | fingerprint of the questions | 11 |
            | k | 100 |

            ## Lowest RR

            | id | RR | question |
            | --- | --: | --- |
            | q2 | .333 | Kızıl elma nerede? |
            | q1 | 1.000 | Wie heißt die Straße? |
            """);
  }

  @Test
  void runs_stand_in_one_table() {
    assertThat(RunMarkdown.table(List.of(SampleRuns.small())))
        .isEqualTo(
            """
            | system | AP | RR |
            | --- | --: | --: |
            | bm25 | .250 [.000, .500] | .667 [.333, 1.000] |
            """);
  }

  @Test
  void what_questions_say_is_no_markup() {
    String page =
        RunMarkdown.page(
            SampleRuns.run(
                "x",
                List.of(
                    SampleRuns.answered(
                        "a|b", "<b>\n|- *x*\u0000 [y](z)", Map.of("M", Score.of(0))))),
            "M");
    assertThat(page).contains("| a\\|b | .000 | \\<b\\> \\|- \\*x\\* \\[y\\](z) |\n");
  }
}
