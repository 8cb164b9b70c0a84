package dev.chiffon.core.answer;

import dev.chiffon.core.data.Citation;
import dev.chiffon.core.data.Statement;
import java.util.function.Consumer;

/**
 * Hears an answer while it is being made: its text piece by piece, each citation once the piece
 * with its first marker has been handed on, and each statement once it has been checked. Called on
 * the thread that asks; what it throws ends the answer.
 */
@FunctionalInterface
public interface AnswerListener extends Consumer<String> {

  /** Returns a listener that hears nothing. */
  static AnswerListener none() {
    return text -> {};
  }

  /** Returns a listener that hears the text only, or {@code text} itself if it is a listener. */
  static AnswerListener of(Consumer<String> text) {
    return text instanceof AnswerListener listener ? listener : text::accept;
  }

  /** Called with the pieces in order; put together they are the text of the answer. */
  @Override
  void accept(String piece);

  /** Called with each citation of the answer, in the order of {@code Answer.citations()}. */
  default void cited(Citation citation) {}

  /** Called with each statement of the answer, in the order of {@code Answer.statements()}. */
  default void checked(Statement statement) {}
}
