package dev.chiffon.eval.refusal;

import dev.chiffon.eval.compare.Estimate;
import dev.chiffon.eval.compare.Resampling;
import dev.chiffon.eval.data.Score;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Percentile bootstrap intervals of figures that are no means. */
final class Resamples {
  private static final double TAIL = .025;

  private Resamples() {}

  /**
   * Returns the figure of all items, each counted once, and its 95 % interval over draws with
   * replacement; draws of which it is undefined do not count.
   *
   * @param figure of how often each item was drawn
   */
  static Estimate estimate(int items, Resampling resampling, Function<int[], Score> figure) {
    int[] times = new int[items];
    Arrays.fill(times, 1);
    Score whole = figure.apply(times);
    if (whole.value().isEmpty()) {
      return new Estimate(whole, whole, whole);
    }
    SplittableRandom random = new SplittableRandom(resampling.seed());
    double[] figures = new double[resampling.bootstrap()];
    int count = 0;
    for (int i = 0; i < figures.length; i++) {
      Score drawn = figure.apply(draw(times, random));
      if (drawn.value().isPresent()) {
        figures[count++] = drawn.value().getAsDouble();
      }
    }
    Arrays.sort(figures, 0, count);
    int cut = (int) (TAIL * count);
    return new Estimate(whole, Score.of(figures[cut]), Score.of(figures[count - 1 - cut]));
  }

  private static int[] draw(int[] times, SplittableRandom random) {
    Arrays.fill(times, 0);
    for (int i = 0; i < times.length; i++) {
      times[random.nextInt(times.length)]++;
    }
    return times;
  }
}
