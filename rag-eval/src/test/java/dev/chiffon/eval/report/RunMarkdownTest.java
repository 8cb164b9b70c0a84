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

            | metric | undefined | mean | 95 % interval | questions |
            | --- | --- | --: | --: | --: |
            | AP | 1: nothing relevant is known | .250 | [.000, .500] | 2 |
            | RR | 1: nothing relevant is known | .667 | [.333, 1.000] | 2 |

            ## Settings

            | setting | value |
            | --- | --- |
            | chunker | structural |
            | fingerprint of the documents | 22 |
            | fingerprint of the questions | 11 |
            | k | 100 |

            ## Lowest RR

            | id | question | RR |
            | --- | --- | --: |
            | q2 | Kızıl elma nerede? | .333 |
            | q1 | Wie heißt die Straße? | 1.000 |
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
    assertThat(page).contains("| a\\|b | \\<b\\> \\|- \\*x\\* \\[y\\](z) | .000 |\n");
  }
}
