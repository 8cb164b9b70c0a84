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
   */
  Answer answer(Question question, Context context);

  /**
   * Returns the answer, and hands on its text piece by piece while it is being made. Markers of
   * sources that do not exist are never handed on.
   *
   * @param text called with the pieces in order, on any one thread at a time
   */
  default Answer stream(Question question, Context context, Consumer<String> text) {
    Answer answer = answer(question, context);
    text.accept(answer.text());
    return answer;
  }
}
