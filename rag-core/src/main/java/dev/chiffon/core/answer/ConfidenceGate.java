package dev.chiffon.core.answer;

import dev.chiffon.core.data.Answer;
import dev.chiffon.core.data.Confidence;
import dev.chiffon.core.data.Context;
import dev.chiffon.core.data.Question;
import dev.chiffon.core.data.Refusal;
import java.util.Locale;

/**
 * Refuses questions whose answer the context does not seem to hold, before any model is asked;
 * hands the others on. Every answer that leaves it says the confidence.
 *
 * <p>The least confidence is a choice between two errors: what it costs in refused questions that
 * have an answer, and what it saves, stands in the benchmarks; from labelled questions of one's own
 * it is fitted with rag-eval's {@code RiskCoverage}.
 */
public final class ConfidenceGate implements Answerer {
  /**
   * A least confidence that refuses about one answerable question in a hundred of those that the
   * weights were fitted on, and one near miss in seven.
   */
  public static final double CAUTIOUS = .08;

  private final ConfidenceScorer scorer;
  private final double least;
  private final Answerer next;

  /**
   * Creates the gate.
   *
   * @param least the least confidence of a question that is answered, from 0 (all are) to 1
   * @param next answers what passes
   * @throws IllegalArgumentException if the least confidence is not from 0 to 1
   */
  public ConfidenceGate(ConfidenceScorer scorer, double least, Answerer next) {
    if (!(least >= 0 && least <= 1)) {
      throw new IllegalArgumentException("need a confidence from 0 to 1, got " + least);
    }
    this.scorer = scorer;
    this.least = least;
    this.next = next;
  }

  @Override
  public Answer answer(Question question, Context context) {
    return stream(question, context, AnswerListener.none());
  }

  @Override
  public Answer stream(Question question, Context context, AnswerListener listener) {
    Confidence confidence = scorer.score(question, context);
    if (context.isEmpty() || confidence.value() < least) {
      Refusal refusal = refusal(context, confidence);
      listener.accept(refusal.explanation());
      return Answer.refused(refusal, context).with(confidence);
    }
    return next.stream(question, context, listener).with(confidence);
  }

  private Refusal refusal(Context context, Confidence confidence) {
    String explanation =
        context.isEmpty()
            ? "Nothing was found for this question."
            : String.format(
                Locale.ROOT,
                "The documents do not seem to hold the answer: confidence %.2f, below %.2f%s.",
                confidence.value(),
                least,
                because(confidence));
    return new Refusal(Refusal.Reason.NOTHING_RELEVANT, explanation);
  }

  private static String because(Confidence confidence) {
    return confidence.doubts().isEmpty() ? "" : "; " + String.join(", ", confidence.doubts());
  }
}
