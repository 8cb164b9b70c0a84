package dev.chiffon.eval.refusal;

import dev.chiffon.eval.compare.Estimate;
import dev.chiffon.eval.compare.Resampling;
import dev.chiffon.eval.data.LabelledQuestion;
import dev.chiffon.eval.data.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What each threshold of a confidence costs and saves, on labelled questions; the way to choose a
 * threshold for one's own documents.
 *
 * <p>Source: El-Yaniv and Wiener, JMLR 11, 2010, with what should have been refused as the error.
 *
 * @param points by threshold ascending, so by coverage descending; the first answers every question
 */
public record RiskCoverage(List<Point> points) {

  /**
   * What becomes of the questions if those below the threshold are refused.
   *
   * @param threshold the least confidence of a question that is answered
   * @param coverage the share of all questions that is answered
   * @param risk the share of these that should have been refused
   * @param falseRefusals the share of the questions to answer that is refused
   * @param refusalRecall the share of the questions to refuse that is refused
   */
  public record Point(
      double threshold, double coverage, double risk, double falseRefusals, double refusalRecall) {}

  /** Copies the list. */
  public RiskCoverage {
    points = List.copyOf(points);
  }

  /**
   * Returns the curve, with a point for each confidence that occurs.
   *
   * @throws IllegalArgumentException if there is no question to answer, or none to refuse
   */
  public static RiskCoverage of(List<Decision> decisions) {
    List<Decision> sorted =
        decisions.stream().sorted(Comparator.comparingDouble(Decision::confidence)).toList();
    long answerable = sorted.stream().filter(Decision::isAnswerable).count();
    long refusable = sorted.size() - answerable;
    if (answerable == 0 || refusable == 0) {
      throw new IllegalArgumentException(
          "need questions to answer and to refuse, got %d and %d".formatted(answerable, refusable));
    }
    List<Point> points = new ArrayList<>();
    long refusedRightly = 0;
    for (int i = 0; i < sorted.size(); i++) {
      double threshold = sorted.get(i).confidence();
      if (i == 0 || threshold > sorted.get(i - 1).confidence()) {
        double answered = sorted.size() - i;
        points.add(
            new Point(
                threshold,
                answered / sorted.size(),
                (refusable - refusedRightly) / answered,
                (double) (i - refusedRightly) / answerable,
                (double) refusedRightly / refusable));
      }
      refusedRightly += sorted.get(i).isAnswerable() ? 0 : 1;
    }
    return new RiskCoverage(points);
  }

  /**
   * Returns the curve of labelled questions, each asked once; the way to a threshold of one's own:
   *
   * <pre>{@code
   * double least =
   *     RiskCoverage.of(
   *             questions, asked -> rag.ask(asked.text()).confidence().orElseThrow().value())
   *         .within(.05)
   *         .threshold();
   * }</pre>
   *
   * @param confidence what a system says of a question, with nothing refused
   * @throws IllegalArgumentException if there is no question to answer, or none to refuse
   */
  public static RiskCoverage of(
      List<LabelledQuestion> questions, ToDoubleFunction<LabelledQuestion> confidence) {
    return of(
        questions.stream()
            .map(each -> new Decision(confidence.applyAsDouble(each), each.expected()))
            .toList());
  }

  /**
   * Returns the highest threshold that refuses no more than such a share of the questions to
   * answer.
   *
   * @param falseRefusals from 0 to 1
   * @throws IllegalArgumentException if it is not
   */
  public Point within(double falseRefusals) {
    if (!(falseRefusals >= 0 && falseRefusals <= 1)) {
      throw new IllegalArgumentException(
          "need a share of false refusals from 0 to 1, got " + falseRefusals);
    }
    Point best = points.get(0);
    for (Point point : points) {
      best = point.falseRefusals() <= falseRefusals ? point : best;
    }
    return best;
  }

  /**
   * Returns the mean risk over all coverages, the area under the curve; lower is better. It ends at
   * the risk of the surest questions.
   */
  public double area() {
    double area = 0;
    for (int i = 0; i < points.size(); i++) {
      double next = i + 1 < points.size() ? points.get(i + 1).coverage() : 0;
      area += points.get(i).risk() * (points.get(i).coverage() - next);
    }
    return area;
  }

  /**
   * Returns the share of the questions to refuse that is refused by the highest threshold within
   * such a share of false refusals, with its 95 % bootstrap interval; the threshold is chosen anew
   * for each resample.
   */
  public static Estimate recall(
      List<Decision> decisions, double falseRefusals, Resampling resampling) {
    List<Decision> sorted =
        decisions.stream().sorted(Comparator.comparingDouble(Decision::confidence)).toList();
    return Resamples.estimate(
        sorted.size(), resampling, times -> recall(sorted, times, falseRefusals));
  }

  private static Score recall(List<Decision> sorted, int[] times, double falseRefusals) {
    double answerable = 0;
    double refusable = 0;
    for (int i = 0; i < times.length; i++) {
      answerable += sorted.get(i).isAnswerable() ? times[i] : 0;
      refusable += sorted.get(i).isAnswerable() ? 0 : times[i];
    }
    if (answerable == 0 || refusable == 0) {
      return Score.undefined("need a question to answer and one to refuse");
    }
    double wrongly = 0;
    double rightly = 0;
    double recall = 0;
    for (int i = 0; i < times.length; i++) {
      boolean border = i == 0 || sorted.get(i).confidence() > sorted.get(i - 1).confidence();
      if (border && wrongly <= falseRefusals * answerable) {
        recall = rightly / refusable;
      }
      wrongly += sorted.get(i).isAnswerable() ? times[i] : 0;
      rightly += sorted.get(i).isAnswerable() ? 0 : times[i];
    }
    return Score.of(recall);
  }
}
