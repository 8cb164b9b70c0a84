package dev.chiffon.core.answer;

import dev.chiffon.core.data.Answer;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Refusal;
import dev.chiffon.core.data.Retrieved;
import dev.chiffon.core.data.StageScore;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Refuses questions for which nothing relevant was retrieved, before any model is asked; hands the
 * others on.
 */
public final class RelevanceFloor implements Answerer {
  private final String stage;
  private final double floor;
  private final Answerer next;

  /**
   * Creates the gate.
   *
   * @param stage the stage whose scores count, such as {@code hybrid}
   * @param floor the least score that the best chunk of the context must have at that stage; chunks
   *     that did not go through it pass
   * @param next answers what passes
   * @throws IllegalArgumentException if the floor is not a number
   */
  public RelevanceFloor(String stage, double floor, Answerer next) {
    if (Double.isNaN(floor)) {
      throw new IllegalArgumentException("need a floor that is a number, got NaN");
    }
    this.stage = stage;
    this.floor = floor;
    this.next = next;
  }

  @Override
  public Answer answer(Question question, Context context) {
    return refusal(context)
        .map(refusal -> Answer.refused(refusal, context))
        .orElseGet(() -> next.answer(question, context));
  }

  @Override
  public Answer stream(Question question, Context context, AnswerListener listener) {
    Optional<Refusal> refusal = refusal(context);
    refusal.ifPresent(reason -> listener.accept(reason.explanation()));
    return refusal
        .map(reason -> Answer.refused(reason, context))
        .orElseGet(() -> next.stream(question, context, listener));
  }

  private Optional<Refusal> refusal(Context context) {
    if (context.isEmpty()) {
      return Optional.of(refusal("Nothing was found for this question."));
    }
    OptionalDouble best =
        context.sources().stream()
            .flatMap(source -> source.chunks().stream())
            .map((Retrieved retrieved) -> retrieved.at(stage))
            .flatMap(Optional::stream)
            .mapToDouble(StageScore::score)
            .max();
    if (best.isEmpty() || best.getAsDouble() >= floor) {
      return Optional.empty();
    }
    return Optional.of(
        refusal(
            String.format(
                Locale.ROOT,
                "Nothing relevant was found: the best passage scores %.4f, below %.4f.",
                best.getAsDouble(),
                floor)));
  }

  private static Refusal refusal(String explanation) {
    return new Refusal(Refusal.Reason.NOTHING_RELEVANT, explanation);
  }
}
