package dev.chiffon.core.query;

import dev.chiffon.core.chat.ChatCall;
import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.QueryChange;
import dev.chiffon.core.data.QueryChange.Failure;
import dev.chiffon.core.data.QueryChange.Reason;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.StageListener;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * A chat model that helps with questions, and what it may cost.
 *
 * <p>The model has half of the time that a question has left, and no more than the most it was
 * given. If it throws, takes longer or replies something else than it was asked for, the listener
 * hears why, and the question is used as it was. Only the end of the question's own deadline, and
 * cancelling, end the call. Immutable; safe for any number of threads if the model is.
 */
public final class QueryModel {
  private static final Duration MOST_TIME = Duration.ofSeconds(10);
  private static final int SHOWN = 80;

  private final ChatCall call;
  private final StageListener listener;
  private final Duration mostTime;

  private QueryModel(ChatCall call, StageListener listener, Duration mostTime) {
    this.call = call;
    this.listener = listener;
    this.mostTime = mostTime;
  }

  /** Returns the help of a model that may take 10 seconds for each reply. */
  public static QueryModel of(ChatModel model) {
    return new QueryModel(ChatCall.of(model), StageListener.none(), MOST_TIME);
  }

  /** Returns the same, but {@code listener} hears of every change and every failure. */
  public QueryModel withListener(StageListener listener) {
    return new QueryModel(call, listener, mostTime);
  }

  /**
   * Returns the same with another limit for each reply.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public QueryModel withMostTime(Duration mostTime) {
    if (mostTime.isNegative() || mostTime.isZero()) {
      throw new IllegalArgumentException("need a positive time, got " + mostTime);
    }
    return new QueryModel(call, listener, mostTime);
  }

  /**
   * Returns what the model replied, as a list of texts that is not empty; empty if it failed.
   *
   * @param step the step's name, as the listener hears it
   * @param reading makes texts of a reply; none if it cannot be used
   */
  Optional<List<String>> ask(
      String step, Question question, Prompt prompt, Function<String, List<String>> reading) {
    question.deadline().check();
    Deadline share =
        question.deadline().atMost(shorter(mostTime, question.deadline().remaining().dividedBy(2)));
    try {
      String reply = call.reply(prompt.messages(), share);
      List<String> texts = reading.apply(reply);
      return texts.isEmpty()
          ? failed(step, question, Reason.UNUSABLE_REPLY, beginning(reply))
          : changed(step, question, texts);
    } catch (DeadlineExceededException e) {
      question.deadline().check();
      return failed(step, question, Reason.TIMED_OUT, "no reply within its share of the time");
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      question.deadline().check();
      return failed(step, question, Reason.MODEL_FAILED, String.valueOf(e.getMessage()));
    }
  }

  private Optional<List<String>> changed(String step, Question question, List<String> texts) {
    listener.queryChanged(new QueryChange(step, question.text(), texts, Optional.empty()));
    return Optional.of(texts);
  }

  private Optional<List<String>> failed(
      String step, Question question, Reason reason, String detail) {
    Optional<Failure> failure = Optional.of(new Failure(reason, detail));
    listener.queryChanged(new QueryChange(step, question.text(), List.of(), failure));
    return Optional.empty();
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static String beginning(String reply) {
    String plain = reply.strip();
    return plain.length() <= SHOWN
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, SHOWN))) + "...";
  }

  /** What a model is told to do, and with what. */
  record Prompt(String instructions, String text) {
    List<ChatMessage> messages() {
      return List.of(SystemMessage.from(instructions), UserMessage.from(text));
    }
  }
}
