package dev.chiffon.eval.compare;

import dev.chiffon.eval.compare.Finding.TooFewQuestions;
import dev.chiffon.eval.data.Score;
import java.util.List;
import java.util.Locale;

/** Numbers and findings in words, the same in every locale. */
final class Phrases {
  private static final int WORST = 5;
  private static final int EXCERPT = 120;
  private static final double LEAST_P = 1e-4;

  private Phrases() {}

  /** Formats without a locale: in some the digits are others. */
  static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  static String number(double value) {
    return format("%.3f", value);
  }

  static String number(Score score) {
    return score instanceof Score.Undefined undefined
        ? "undefined (" + undefined.reason() + ")"
        : number(score.value().orElseThrow());
  }

  static String loss(PairedComparison pair) {
    StringBuilder text = new StringBuilder(summary(pair));
    text.append("\n    the questions that lost most:");
    List<QuestionChange> worst = pair.worst().subList(0, Math.min(WORST, pair.worst().size()));
    worst.forEach(change -> text.append("\n      ").append(question(change)));
    return text.toString();
  }

  private static String summary(PairedComparison pair) {
    return format(
            "%s fell from %s to %s: difference %s, 95 %% interval [%s, %s], ",
            pair.metric(),
            number(pair.baselineMean()),
            number(pair.candidateMean()),
            number(pair.difference().mean()),
            number(pair.difference().low()),
            number(pair.difference().high()))
        + format(
            "p %s (randomisation, Holm); %d questions won, %d lost, %d the same",
            p(pair.p().holm()),
            pair.outcomes().wins(),
            pair.outcomes().losses(),
            pair.outcomes().ties());
  }

  private static String question(QuestionChange change) {
    return format(
        "%s -> %s  %s: %s",
        number(change.baseline()),
        number(change.candidate()),
        change.id(),
        excerpt(change.question()));
  }

  /** Returns a text on one line, its end left out if it is long. */
  private static String excerpt(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= EXCERPT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + " …";
  }

  private static String p(Score score) {
    double p = score.value().orElse(1);
    return p < LEAST_P ? "< 0.0001" : format("= %.4f", p);
  }

  static String tooFew(TooFewQuestions finding) {
    if (finding.detectable() instanceof Score.Undefined undefined) {
      return finding.metric() + " has too few questions to show any loss: " + undefined.reason();
    }
    double detectable = finding.detectable().value().orElseThrow();
    double times = detectable / finding.loss();
    return format(
            "%s has too few questions to show a loss of %s: with %d of them a loss shows four"
                + " times",
            finding.metric(), number(finding.loss()), finding.n())
        + format(
            " in five from %s on; about %.0f questions would do",
            number(detectable), Math.ceil(finding.n() * times * times));
  }
}
