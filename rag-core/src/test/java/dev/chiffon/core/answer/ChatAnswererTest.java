package dev.chiffon.core.answer;

import static dev.chiffon.core.answer.Contexts.LEAVE_AND_PUMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.chiffon.core.data.Answer;
import dev.chiffon.core.data.Citation;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Refusal;
import dev.chiffon.core.data.Statement;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ChatAnswererTest {
  private static final Question QUESTION = Question.of("How long is annual leave?");

  @Test
  void markers_of_the_reply_become_citations_and_false_ones_are_reported() {
    Answer answer = answer("Annual leave is 30 days [1]. It is cheese [7].");
    assertThat(answer.text()).isEqualTo("Annual leave is 30 days [1]. It is cheese.");
    assertThat(answer.citations())
        .extracting(Citation::quote)
        .containsExactly("Annual leave is 30 days.");
    assertThat(answer.rejected()).extracting(r -> r.marker()).containsExactly("[7]");
    assertThat(answer.isRefused()).isFalse();
    assertThat(answer.context()).isSameAs(LEAVE_AND_PUMP);
  }

  @Test
  void the_model_gets_the_sources_the_question_and_what_to_do_without_an_answer() {
    CompletableFuture<ChatRequest> request = new CompletableFuture<>();
    ChatAnswerer.of(
            model(
                asked -> {
                  request.complete(asked);
                  return "NO_ANSWER";
                }))
        .answer(QUESTION, LEAVE_AND_PUMP);
    SystemMessage system = (SystemMessage) request.join().messages().get(0);
    UserMessage user = (UserMessage) request.join().messages().get(1);
    assertThat(system.text()).contains("[1]").contains("NO_ANSWER");
    assertThat(user.singleText())
        .contains(LEAVE_AND_PUMP.text())
        .endsWith("Question: How long is annual leave?");
  }

  @Test
  void the_model_is_told_how_the_sources_are_set_apart() {
    CompletableFuture<ChatRequest> request = new CompletableFuture<>();
    Context plain = LEAVE_AND_PUMP;
    Context marked =
        new Context(plain.text(), "Sources end at ####.", plain.sources(), 0, 1_000, List.of());
    ChatAnswerer.of(
            model(
                asked -> {
                  request.complete(asked);
                  return "NO_ANSWER";
                }))
        .answer(QUESTION, marked);
    SystemMessage system = (SystemMessage) request.join().messages().get(0);
    assertThat(system.text()).endsWith(" Sources end at ####.");
  }

  @Test
  void what_is_unsupported_is_treated_as_the_policy_says() {
    String reply =
        "Annual leave is 30 days [1]. Managers get 45 extra days of parental holiday [1].";
    ChatAnswerer answerer = ChatAnswerer.of(model(asked -> reply));
    assertThat(answerer.answer(QUESTION, LEAVE_AND_PUMP).text()).isEqualTo(reply);
    assertThat(
            answerer.withPolicy(UnsupportedPolicy.REMOVE).answer(QUESTION, LEAVE_AND_PUMP).text())
        .isEqualTo("Annual leave is 30 days [1].");
  }

  @Test
  void with_a_threshold_of_0_everything_counts_as_supported() {
    Answer answer =
        ChatAnswerer.of(model(asked -> "Leave is 30 days [1]. Cheese is made of moons."))
            .withSupportThreshold(0)
            .answer(QUESTION, LEAVE_AND_PUMP);
    assertThat(answer.statements()).hasSize(2).noneMatch(Statement::isUnsupported);
  }

  @Test
  void a_reply_without_an_answer_is_refused() {
    assertThat(answer("NO_ANSWER").refusal().orElseThrow().reason())
        .isEqualTo(Refusal.Reason.NO_ANSWER);
  }

  @Test
  void a_reply_that_cites_nothing_true_is_refused_with_what_was_rejected() {
    Answer answer = answer("Only cheese [2].");
    assertThat(answer.refusal().orElseThrow().reason()).isEqualTo(Refusal.Reason.NOT_GROUNDED);
    assertThat(answer.rejected()).hasSize(1);
    assertThat(answer.text()).doesNotContain("cheese");
  }

  @Test
  void a_reply_without_text_is_not_grounded() {
    ChatResponse toolCall =
        ChatResponse.builder()
            .aiMessage(AiMessage.builder().toolExecutionRequests(List.of()).build())
            .build();
    Answer answer =
        ChatAnswerer.of(
                new ChatModel() {
                  @Override
                  public ChatResponse doChat(ChatRequest request) {
                    return toolCall;
                  }
                })
            .answer(QUESTION, LEAVE_AND_PUMP);
    assertThat(answer.refusal().orElseThrow().reason()).isEqualTo(Refusal.Reason.NOT_GROUNDED);
  }

  @Test
  void what_the_model_throws_is_passed_on() {
    ChatAnswerer answerer =
        ChatAnswerer.of(
            model(
                asked -> {
                  throw new UnsupportedOperationException("no quota left");
                }));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> answerer.answer(QUESTION, LEAVE_AND_PUMP))
        .withMessage("no quota left");
  }

  @Test
  void a_streaming_models_checked_error_keeps_its_message_and_cause() {
    ChatAnswerer answerer =
        ChatAnswerer.streaming(streaming(handler -> handler.onError(new IOException("reset"))));
    assertThatIllegalStateException()
        .isThrownBy(() -> answerer.answer(QUESTION, LEAVE_AND_PUMP))
        .withMessage("the chat model failed: reset")
        .withCauseInstanceOf(IOException.class);
  }

  @Test
  void a_model_that_hangs_is_left_when_the_deadline_passes_and_its_thread_ends()
      throws InterruptedException {
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    ChatAnswerer answerer = ChatAnswerer.of(model(asked -> hang(thread)));
    Question hurried = QUESTION.withDeadline(Deadline.after(Duration.ofMillis(60)));
    assertThatExceptionOfType(DeadlineExceededException.class)
        .isThrownBy(() -> answerer.answer(hurried, LEAVE_AND_PUMP));
    thread.join().join(60_000);
    assertThat(thread.join().isAlive()).isFalse();
  }

  @Test
  void a_cancelled_question_leaves_the_model() throws InterruptedException {
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    Deadline deadline = Deadline.never();
    ChatAnswerer answerer =
        ChatAnswerer.of(
            model(
                asked -> {
                  deadline.cancel();
                  return hang(thread);
                }));
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> answerer.answer(QUESTION.withDeadline(deadline), LEAVE_AND_PUMP));
    thread.join().join(60_000);
    assertThat(thread.join().isAlive()).isFalse();
  }

  @Test
  void an_interrupted_caller_leaves_the_model_and_stays_interrupted() {
    Thread caller = Thread.currentThread();
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    ChatAnswerer answerer =
        ChatAnswerer.of(
            model(
                asked -> {
                  caller.interrupt();
                  return hang(thread);
                }));
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> answerer.answer(QUESTION, LEAVE_AND_PUMP));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void a_deadline_that_has_passed_before_calls_no_model() {
    ChatAnswerer answerer =
        ChatAnswerer.of(
            model(
                asked -> {
                  throw new AssertionError("called");
                }));
    Question late = QUESTION.withDeadline(Deadline.after(Duration.ZERO));
    assertThatExceptionOfType(DeadlineExceededException.class)
        .isThrownBy(() -> answerer.answer(late, LEAVE_AND_PUMP));
  }

  @Test
  void pieces_are_handed_on_in_order_on_the_calling_thread() {
    List<String> pieces = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    String reply = "Leave is 30 days [1]. Unused days expire [1].";
    Answer answer =
        ChatAnswerer.streaming(
            streaming(
                handler -> {
                  for (int i = 0; i < reply.length(); i += 3) {
                    String piece = reply.substring(i, Math.min(i + 3, reply.length()));
                    handler.onPartialResponse(piece);
                  }
                  handler.onCompleteResponse(response(reply));
                }))
            .stream(
                QUESTION,
                LEAVE_AND_PUMP,
                piece -> {
                  pieces.add(piece);
                  threads.add(Thread.currentThread());
                });
    assertThat(pieces).containsExactly("Leave is 30 days [1].", " Unused days expire [1].");
    assertThat(String.join("", pieces)).isEqualTo(answer.text());
    assertThat(threads).containsOnly(Thread.currentThread());
    assertThat(answer.citations()).hasSize(2);
  }

  @Test
  void a_streaming_model_that_gives_only_the_whole_is_understood() {
    Answer answer =
        ChatAnswerer.streaming(
                streaming(handler -> handler.onCompleteResponse(response("It is 30 days [1]."))))
            .answer(QUESTION, LEAVE_AND_PUMP);
    assertThat(answer.text()).isEqualTo("It is 30 days [1].");
  }

  @Test
  void a_streaming_model_that_goes_on_after_the_deadline_is_told_to_stop()
      throws InterruptedException {
    CountDownLatch cancelled = new CountDownLatch(1);
    StreamingHandle handle =
        new StreamingHandle() {
          @Override
          public void cancel() {
            cancelled.countDown();
          }

          @Override
          public boolean isCancelled() {
            return cancelled.getCount() == 0;
          }
        };
    ChatAnswerer answerer =
        ChatAnswerer.streaming(
            streaming(
                handler -> {
                  while (!handle.isCancelled()) {
                    handler.onPartialResponse(
                        new PartialResponse("and "), new PartialResponseContext(handle));
                    Thread.onSpinWait();
                  }
                }));
    List<String> pieces = new ArrayList<>();
    Question hurried = QUESTION.withDeadline(Deadline.after(Duration.ofMillis(60)));
    assertThatExceptionOfType(DeadlineExceededException.class)
        .isThrownBy(() -> answerer.stream(hurried, LEAVE_AND_PUMP, pieces::add));
    cancelled.await();
    assertThat(pieces).isEmpty();
  }

  /** A model's reply, computed. */
  private interface Reply {
    String to(ChatRequest request);
  }

  /** What a streaming model does with its handler. */
  private interface Script {
    void play(StreamingChatResponseHandler handler);
  }

  private static Answer answer(String reply) {
    return ChatAnswerer.of(model(asked -> reply)).answer(QUESTION, LEAVE_AND_PUMP);
  }

  private static ChatModel model(Reply reply) {
    return new ChatModel() {
      @Override
      public ChatResponse doChat(ChatRequest request) {
        return response(reply.to(request));
      }
    };
  }

  private static StreamingChatModel streaming(Script script) {
    return new StreamingChatModel() {
      @Override
      public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        script.play(handler);
      }
    };
  }

  private static ChatResponse response(String text) {
    return ChatResponse.builder().aiMessage(AiMessage.from(text)).build();
  }

  /** Waits until it is interrupted, as a model does that waits for the network. */
  private static String hang(CompletableFuture<Thread> thread) {
    thread.complete(Thread.currentThread());
    try {
      new CountDownLatch(1).await();
      return "never";
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }
}
