package dev.chiffon.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Turn;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandaloneRewriterTest {
  private final ScriptedModel model =
      ScriptedModel.saying("Standalone question:\n\"How far do herons fly in winter?\"");
  private final QuestionRewriter rewriter = new StandaloneRewriter(QueryModel.of(model));

  @Test
  void the_models_question_replaces_the_text_and_nothing_else() {
    Question question =
        Question.of("And in winter?")
            .where("kind", "bird")
            .after(List.of(new Turn("How far do herons fly?", "20 km.")));
    assertThat(rewriter.rewrite(question))
        .isEqualTo(question.withText("How far do herons fly in winter?"));
  }

  @Test
  void a_question_without_a_conversation_is_not_given_to_the_model() {
    Question question = Question.of("How far do herons fly?");
    assertThat(rewriter.rewrite(question)).isSameAs(question);
    assertThat(model.heard()).isEmpty();
  }

  @Test
  void the_model_sees_the_last_six_turns_and_the_beginnings_of_long_answers() {
    List<Turn> turns =
        IntStream.range(0, 9)
            .mapToObj(i -> new Turn("question" + i, "a".repeat(i == 8 ? 2_000 : 3)))
            .toList();
    rewriter.rewrite(Question.of("And then?").after(turns));
    assertThat(model.heard().get(0))
        .doesNotContain("question2")
        .startsWith("User: question3\nAnswer: aaa\n")
        .contains("a".repeat(500))
        .doesNotContain("a".repeat(501))
        .endsWith("Last question: And then?");
  }
}
