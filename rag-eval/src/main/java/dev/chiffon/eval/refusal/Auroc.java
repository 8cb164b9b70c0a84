package dev.chiffon.eval.refusal;

import dev.chiffon.eval.compare.Estimate;
import dev.chiffon.eval.compare.Resampling;
import dev.chiffon.eval.data.Score;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The area under the ROC curve: how likely a question to answer has a higher confidence than one to
 * refuse, ties counting half; .5 by chance.
 *
 * <p>Source: Hanley and McNeil, Radiology 143(1), 1982. Intervals are percentile bootstraps over
 * questions (Efron and Tibshirani 1993, 13.3). Takes time O(n log n) for n questions, and O(n) for
 * each resample.
 */
public final class Auroc {
  private final List<Decision> decisions;

  /** The places of the decisions by confidence ascending. */
  private final int[] order;

  private Auroc(List<Decision> decisions) {
    this.decisions = decisions;
    this.order =
        IntStream.range(0, decisions.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> decisions.get(i).confidence()))
            .mapToInt(i -> i)
            .toArray();
  }

  /** Returns the area, with its 95 % interval; undefined if one of the two kinds is missing. */
  public static Estimate of(List<Decision> decisions, Resampling resampling) {
    return Resamples.estimate(decisions.size(), resampling, new Auroc(decisions)::area);
  }

  /**
   * Returns by how much the area of {@code better} is above that of {@code other}, with its 95 %
   * interval; the same questions are drawn for both.
   *
   * @param better decisions on the same questions in the same order as {@code other}
   * @throws IllegalArgumentException if these expect something else of a question
   */
  public static Estimate difference(
      List<Decision> better, List<Decision> other, Resampling resampling) {
    if (!expectations(better).equals(expectations(other))) {
      throw new IllegalArgumentException("need decisions on the same questions in the same order");
    }
    Auroc first = new Auroc(better);
    Auroc second = new Auroc(other);
    return Resamples.estimate(
        better.size(), resampling, times -> minus(first.area(times), second.area(times)));
  }

  private static List<Boolean> expectations(List<Decision> decisions) {
    return decisions.stream().map(Decision::isAnswerable).toList();
  }

  private static Score minus(Score first, Score second) {
    return first.value().isEmpty() || second.value().isEmpty()
        ? first
        : Score.of(first.value().getAsDouble() - second.value().getAsDouble());
  }

  /**
   * Returns the area over questions of which each counts so many times: for each confidence, the
   * questions to answer win over those to refuse below it, and half over those at it.
   */
  private Score area(int[] times) {
    double won = 0;
    double refusable = 0;
    double answerable = 0;
    int start = 0;
    while (start < order.length) {
      double up = 0;
      double down = 0;
      int end = start;
      for (; end < order.length && confidence(end) == confidence(start); end++) {
        boolean counts = decisions.get(order[end]).isAnswerable();
        up += counts ? times[order[end]] : 0;
        down += counts ? 0 : times[order[end]];
      }
      won += up * (refusable + down / 2);
      refusable += down;
      answerable += up;
      start = end;
    }
    return answerable == 0 || refusable == 0
        ? Score.undefined("need a question to answer and one to refuse")
        : Score.of(won / (answerable * refusable));
  }

  private double confidence(int place) {
    return decisions.get(order[place]).confidence();
  }
}
