package dev.chiffon.core.answer;

import dev.chiffon.core.data.Answer;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Question;
import java.util.function.Consumer;

/**
 * Context to answer. Every citation of the answer has been verified: its number is a source's, its
 * quote the text under its span. Safe for any number of threads.
 */
public interface Answerer {

  /**
   * Returns the answer, or a refusal if the context does not hold one.
   *
   * @throws dev.chiffon.core.data.DeadlineExceededException if the question's deadline passes
   * @throws java.util.concurrent.CancellationException if it is cancelled
   */
  Answer answer(Question question, Context context);

  /**
   * Returns the answer as {@link #answer} does, and hands on its text piece by piece while it is
   * being made. The pieces put together are the text of the answer that is returned: nothing is
   * handed on before it is verified, and of a reply that becomes a refusal nothing but the refusal.
   * If an exception is thrown instead, the pieces are the beginning of an answer that never came.
   *
   * @param listener hears the pieces, and what is known of them, on the calling thread
   */
  default Answer stream(Question question, Context context, AnswerListener listener) {
    Answer answer = answer(question, context);
    listener.accept(answer.text());
    answer.citations().forEach(listener::cited);
    if (!answer.isRefused()) {
      answer.statements().forEach(listener::checked);
    }
    return answer;
  }

  /** Returns the answer as the other method does, for who wants to hear its text only. */
  default Answer stream(Question question, Context context, Consumer<String> text) {
    return stream(question, context, AnswerListener.of(text));
  }
}
