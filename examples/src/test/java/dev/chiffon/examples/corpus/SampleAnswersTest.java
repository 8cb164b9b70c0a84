package dev.chiffon.examples.corpus;

import static dev.chiffon.examples.corpus.SampleQuestions.measured;
import static dev.chiffon.examples.corpus.SampleQuestions.share;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.Rag;
import dev.chiffon.examples.corpus.SampleQuestions.Asked;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Answers every question on the sample corpus with the default pipeline: about 40 s on one
 * processor, since the sentences of every context are embedded.
 */
@Tag("slow")
class SampleAnswersTest {
  private static List<Asked> answerable = List.of();
  private static List<Asked> unanswerable = List.of();

  @BeforeAll
  static void ask_all() throws IOException {
    try (Rag rag = Rag.builder().build()) {
      List<Asked> all = SampleQuestions.ask(rag);
      answerable = all.stream().filter(Asked::answerable).toList();
      unanswerable = all.stream().filter(asked -> !asked.answerable()).toList();
    }
  }

  /** Measured: 0.754. */
  @Test
  void answers_quote_the_passages_that_answer() {
    double cited = share(answerable, Asked::isCited);
    assertThat(measured("answers that quote a relevant passage", cited)).isGreaterThan(0.70);
  }

  /** Measured: none. */
  @Test
  void questions_that_have_an_answer_are_not_refused() {
    double refused = share(answerable, asked -> asked.answer().isRefused());
    assertThat(measured("answerable questions refused", refused)).isLessThan(0.03);
  }

  /** Measured: all four. Near misses are not refused: a score does not know them from answers. */
  @Test
  void questions_about_something_else_are_refused() {
    List<Asked> offTopic =
        unanswerable.stream().filter(asked -> asked.tags().contains("off-topic")).toList();
    measured("unanswerable questions refused", share(unanswerable, a -> a.answer().isRefused()));
    assertThat(offTopic).isNotEmpty().allMatch(asked -> asked.answer().isRefused());
  }
}
