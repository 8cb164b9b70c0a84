package dev.chiffon.core.answer;

import static dev.chiffon.core.answer.Contexts.LEAVE_AND_PUMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chiffon.core.data.Answer;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Refusal;
import dev.chiffon.core.data.TextSimilarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfidenceGateTest {
  private static final Question NEAR_MISS = Question.of("When do unused days of 2019 expire?");
  private static final TextSimilarity NONE =
      (question, texts) -> texts.stream().map(text -> 0.0).toList();

  private final List<Context> asked = new ArrayList<>();
  private final Answerer next =
      (question, context) -> {
        asked.add(context);
        return new Answer("In March.", List.of(), List.of(), Optional.empty(), context);
      };

  @Test
  void below_the_least_confidence_nobody_is_asked_and_the_refusal_says_why() {
    Answer answer = gate(.5).answer(NEAR_MISS, LEAVE_AND_PUMP);
    Refusal refusal = answer.refusal().orElseThrow();
    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOTHING_RELEVANT);
    assertThat(refusal.explanation())
        .startsWith("The documents do not seem to hold the answer: confidence 0.0")
        .endsWith(", below 0.50; the number 2019 is not there.");
    assertThat(answer.confidence().orElseThrow().value()).isLessThan(.5);
    assertThat(asked).isEmpty();
  }

  @Test
  void what_passes_is_handed_on_and_comes_back_with_its_confidence() {
    Answer answer = gate(0).answer(NEAR_MISS, LEAVE_AND_PUMP);
    assertThat(answer.text()).isEqualTo("In March.");
    assertThat(answer.confidence()).isPresent();
    assertThat(asked).hasSize(1);
  }

  @Test
  void without_any_source_nobody_is_asked_even_if_all_may_pass() {
    assertThat(gate(0).answer(NEAR_MISS, Contexts.empty()).text())
        .isEqualTo("Nothing was found for this question.");
    assertThat(asked).isEmpty();
  }

  @Test
  void a_refusal_is_streamed_too() {
    List<String> pieces = new ArrayList<>();
    Answer answer = gate(1).stream(NEAR_MISS, LEAVE_AND_PUMP, pieces::add);
    assertThat(pieces).containsExactly(answer.text());
  }

  @Test
  void a_least_confidence_is_a_probability() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> gate(-.1))
        .withMessage("need a confidence from 0 to 1, got -0.1");
  }

  private ConfidenceGate gate(double least) {
    return new ConfidenceGate(new ConfidenceScorer(new PlainTerms(), NONE), least, next);
  }
}
