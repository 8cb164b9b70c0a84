package dev.chiffon.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.QueryChange;
import dev.chiffon.core.data.QueryChange.Failure;
import dev.chiffon.core.data.QueryChange.Reason;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** What becomes of a question when a model fails, shown on {@link StandaloneRewriter}. */
class QueryModelTest {
  private static final Question QUESTION =
      Question.of("And in winter?").after(List.of(new Turn("How far do herons fly?", "Far.")));

  private final Changes changes = new Changes();

  private Question rewritten(ScriptedModel model, Question question) {
    QueryModel heard = QueryModel.of(model).withListener(changes);
    return new StandaloneRewriter(heard).rewrite(question);
  }

  @Test
  void a_change_is_told_with_the_question_and_the_result() {
    rewritten(ScriptedModel.saying("How far do herons fly in winter?"), QUESTION);
    assertThat(changes.only())
        .isEqualTo(
            new QueryChange(
                "standalone",
                "And in winter?",
                List.of("How far do herons fly in winter?"),
                Optional.empty()));
  }

  @Test
  void a_model_that_throws_leaves_the_question_as_it_is_and_its_message_is_told() {
    assertThat(rewritten(ScriptedModel.failing(), QUESTION)).isEqualTo(QUESTION);
    assertThat(changes.only().failure())
        .contains(new Failure(Reason.MODEL_FAILED, "no quota left"));
  }

  @Test
  void a_model_that_hangs_leaves_time_for_the_plain_question() {
    Question hurried = QUESTION.withDeadline(Deadline.after(Duration.ofSeconds(2)));
    assertThat(rewritten(ScriptedModel.hanging(), hurried)).isEqualTo(hurried);
    assertThat(changes.only().failure().orElseThrow().reason()).isEqualTo(Reason.TIMED_OUT);
    assertThat(hurried.deadline().isOver()).isFalse();
  }

  @Test
  void a_model_has_no_more_than_its_most_time() {
    QueryModel quick =
        QueryModel.of(ScriptedModel.hanging())
            .withListener(changes)
            .withMostTime(Duration.ofMillis(50));
    assertThat(new StandaloneRewriter(quick).rewrite(QUESTION)).isEqualTo(QUESTION);
    assertThat(changes.only().failure().orElseThrow().reason()).isEqualTo(Reason.TIMED_OUT);
  }

  @Test
  void a_reply_that_is_not_one_question_is_not_used_and_its_beginning_is_told() {
    String chatter = "I am not sure.\nMaybe you mean geese?\n" + "x".repeat(200);
    assertThat(rewritten(ScriptedModel.saying(chatter), QUESTION)).isEqualTo(QUESTION);
    Failure failure = changes.only().failure().orElseThrow();
    assertThat(failure.reason()).isEqualTo(Reason.UNUSABLE_REPLY);
    assertThat(failure.detail()).startsWith("I am not sure.").hasSize(83);
  }

  @Test
  void the_end_of_the_questions_own_deadline_ends_the_call() {
    Question late = QUESTION.withDeadline(Deadline.after(Duration.ZERO));
    assertThatExceptionOfType(DeadlineExceededException.class)
        .isThrownBy(() -> rewritten(ScriptedModel.saying("never asked"), late));
    assertThat(changes.all()).isEmpty();
  }

  @Test
  void a_cancelled_question_ends_the_call_while_the_model_works() {
    Deadline deadline = Deadline.never();
    ScriptedModel model =
        ScriptedModel.replying(
            heard -> {
              deadline.cancel();
              return ScriptedModel.hanging().chat(heard);
            });
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> rewritten(model, QUESTION.withDeadline(deadline)));
  }

  @Test
  void a_time_that_is_not_positive_is_refused() {
    QueryModel model = QueryModel.of(ScriptedModel.failing());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.withMostTime(Duration.ZERO))
        .withMessage("need a positive time, got PT0S");
  }
}
