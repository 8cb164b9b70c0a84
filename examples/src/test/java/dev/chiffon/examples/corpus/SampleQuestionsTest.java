package dev.chiffon.examples.corpus;

import static dev.chiffon.examples.corpus.SampleQuestions.measured;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.Rag;
import dev.chiffon.core.data.Answer;
import dev.chiffon.core.data.Refusal;
import dev.chiffon.examples.corpus.SampleQuestions.Asked;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleQuestionsTest {

  /** Measured: 0.971. */
  @Test
  void the_default_context_holds_the_passages_that_answer() throws IOException {
    Refusal none = new Refusal(Refusal.Reason.NO_ANSWER, "only the context counts");
    try (Rag rag =
        Rag.builder().answerer((question, context) -> Answer.refused(none, context)).build()) {
      List<Asked> asked = SampleQuestions.ask(rag).stream().filter(Asked::answerable).toList();
      assertThat(asked).hasSizeGreaterThan(50);
      double recall = asked.stream().mapToDouble(Asked::recall).average().orElseThrow();
      assertThat(measured("recall of relevant quotes in the context", recall)).isGreaterThan(0.93);
    }
  }
}
