package dev.chiffon.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiffon.core.data.Answer;
import dev.chiffon.core.data.Chunk;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Refusal;
import dev.chiffon.core.data.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RelevanceFloorTest {
  private static final Question QUESTION = Question.of("How long?");
  private static final Chunk CHUNK = Chunk.of(Document.ofText("d", "30 days."), new Span(0, 8));

  private final List<Context> asked = new ArrayList<>();
  private final Answerer next =
      (question, context) -> {
        asked.add(context);
        return new Answer("30 days.", List.of(), List.of(), Optional.empty(), context);
      };

  @Test
  void below_the_floor_nobody_is_asked_and_the_refusal_says_by_how_much() {
    Answer answer = floor("hybrid", .5).answer(QUESTION, Contexts.of(.4999, CHUNK));
    assertThat(answer.refusal())
        .contains(
            new Refusal(
                Refusal.Reason.NOTHING_RELEVANT,
                "Nothing relevant was found: the best passage scores 0.4999, below 0.5000."));
    assertThat(asked).isEmpty();
  }

  @Test
  void at_the_floor_the_question_is_handed_on() {
    assertThat(floor("hybrid", .5).answer(QUESTION, Contexts.of(.5, CHUNK)).text())
        .isEqualTo("30 days.");
    assertThat(asked).hasSize(1);
  }

  @Test
  void without_any_source_nobody_is_asked_whatever_the_floor() {
    Answer answer = floor("hybrid", -1).answer(QUESTION, Contexts.empty());
    assertThat(answer.refusal().orElseThrow().reason()).isEqualTo(Refusal.Reason.NOTHING_RELEVANT);
    assertThat(asked).isEmpty();
  }

  @Test
  void chunks_that_did_not_go_through_the_stage_pass() {
    floor("rerank", .5).answer(QUESTION, Contexts.of(.1, CHUNK));
    assertThat(asked).hasSize(1);
  }

  @Test
  void a_streamed_refusal_is_handed_on_too() {
    List<String> pieces = new ArrayList<>();
    Answer answer = floor("hybrid", .5).stream(QUESTION, Contexts.of(.1, CHUNK), pieces::add);
    assertThat(pieces).containsExactly(answer.text());
    assertThat(asked).isEmpty();
  }

  @Test
  void a_streamed_answer_is_the_next_ones_stream() {
    List<String> pieces = new ArrayList<>();
    floor("hybrid", .5).stream(QUESTION, Contexts.of(.9, CHUNK), pieces::add);
    assertThat(pieces).containsExactly("30 days.");
  }

  private RelevanceFloor floor(String stage, double floor) {
    return new RelevanceFloor(stage, floor, next);
  }
}
