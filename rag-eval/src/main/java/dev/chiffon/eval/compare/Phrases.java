package dev.chiffon.eval.compare;

import dev.chiffon.eval.compare.Finding.TooFewQuestions;
import dev.chiffon.eval.data.Score;
import java.util.List;
import java.util.Locale;

/** Numbers and findings in words, the same in every locale. */
final class Phrases {
  private static final int WORST = 5;
  private static final double LEAST_P = 1e-4;

  private Phrases() {}

  static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  static String number(Score score) {
    return score instanceof Score.Undefined undefined
        ? "undefined (%s)".formatted(undefined.reason())
        : number(score.value().orElseThrow());
  }

  static String loss(PairedComparison pair) {
    List<QuestionChange> worst = pair.worst().subList(0, Math.min(WORST, pair.worst().size()));
    StringBuilder text = new StringBuilder(summary(pair));
    text.append("\n    the questions that lost most:");
    worst.forEach(change -> text.append("\n      ").append(question(change)));
    return text.toString();
  }

  private static String summary(PairedComparison pair) {
    return "%s fell from %s to %s: difference %s, 95 %% interval [%s, %s], p %s (randomisation, Holm)"
            .formatted(
                pair.metric(),
                number(pair.baselineMean()),
                number(pair.candidateMean()),
                number(pair.difference().mean()),
                number(pair.difference().low()),
                number(pair.difference().high()),
                p(pair.p().holm()))
        + "; %d questions won, %d lost, %d the same"
            .formatted(pair.outcomes().wins(), pair.outcomes().losses(), pair.outcomes().ties());
  }

  private static String question(QuestionChange change) {
    return "%s -> %s  %s: %s"
        .formatted(
            number(change.baseline()), number(change.candidate()), change.id(), change.question());
  }

  private static String p(Score score) {
    double p = score.value().orElse(1);
    return p < LEAST_P ? "< 0.0001" : String.format(Locale.ROOT, "= %.4f", p);
  }

  static String tooFew(TooFewQuestions finding) {
    if (finding.detectable() instanceof Score.Undefined undefined) {
      return "%s has too few questions to show any loss: %s"
          .formatted(finding.metric(), undefined.reason());
    }
    double detectable = finding.detectable().value().orElseThrow();
    double times = detectable / finding.loss();
    return "%s has too few questions to show a loss of %s: with %d of them a loss shows four times"
            .formatted(finding.metric(), number(finding.loss()), finding.n())
        + " in five from %s on; about %d questions would do"
            .formatted(number(detectable), Math.round(Math.ceil(finding.n() * times * times)));
  }
}
