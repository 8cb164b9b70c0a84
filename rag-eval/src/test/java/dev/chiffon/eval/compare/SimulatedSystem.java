package dev.chiffon.eval.compare;

import dev.chiffon.eval.data.EvalRun;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Runs of made-up systems. A question has one relevant passage or a few, and a difficulty of its
 * own, that decides at which rank each of them is found; from the ranks come binary and graded
 * metrics, that go together as those of a real system do.
 */
final class SimulatedSystem {
  private static final int CUT = 5;
  private static final int DEPTH = 10;
  private static final int LOST = 1_000;

  private final SplittableRandom random;
  private final double[] ease;
  private final int[] relevant;

  /**
   * Draws the questions, half of them with one relevant passage, half with one to the most. Their
   * ease has more mass at either end than in the middle.
   */
  SimulatedSystem(int questions, int mostRelevant, long seed) {
    random = new SplittableRandom(seed);
    ease = new double[questions];
    relevant = new int[questions];
    for (int i = 0; i < questions; i++) {
      double uniform = random.nextDouble();
      ease[i] = .02 + .78 * uniform * uniform * (3 - 2 * uniform);
      relevant[i] = random.nextBoolean() ? 1 : 1 + random.nextInt(mostRelevant);
    }
  }

  /** Returns a new draw of ranks for each question. */
  int[][] ranks() {
    int[][] ranks = new int[ease.length][];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = draw(i);
    }
    return ranks;
  }

  /** Returns the same ranks, of which that share of the questions is drawn anew. */
  int[][] redrawn(int[][] ranks, double share) {
    int[][] others = new int[ranks.length][];
    for (int i = 0; i < others.length; i++) {
      others[i] = random.nextDouble() < share ? draw(i) : ranks[i].clone();
    }
    return others;
  }

  /** Loses relevant passages of the first five until, on average, recall is less by that much. */
  void lose(int[][] ranks, double loss) {
    double chance = loss / Moments.mean(metric("Recall@5", ranks));
    for (int[] found : ranks) {
      for (int j = 0; j < found.length; j++) {
        found[j] = found[j] <= CUT && random.nextDouble() < chance ? LOST : found[j];
      }
    }
  }

  /** Returns the run of these ranks in these metrics. */
  static EvalRun run(String system, int[][] ranks, String... metrics) {
    Map<String, double[]> values = new TreeMap<>();
    for (String metric : metrics) {
      values.put(metric, metric(metric, ranks));
    }
    return SampleRuns.run(system, values);
  }

  private int[] draw(int question) {
    int[] ranks = new int[relevant[question]];
    for (int j = 0; j < ranks.length; j++) {
      double tail = Math.log(1 - random.nextDouble()) / Math.log(1 - ease[question]);
      ranks[j] = 1 + j + (int) Math.min(LOST, tail);
    }
    return ranks;
  }

  private static double[] metric(String name, int[][] ranks) {
    double[] values = new double[ranks.length];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (name) {
            case "Recall@5" -> within(ranks[i], CUT) / ranks[i].length;
            case "Success@5" -> Math.min(1, within(ranks[i], CUT));
            case "RR@10" -> reciprocal(ranks[i]);
            case "nDCG@10" -> gain(ranks[i]);
            default -> throw new IllegalArgumentException("no metric is simulated as " + name);
          };
    }
    return values;
  }

  private static double within(int[] ranks, int cut) {
    double found = 0;
    for (int rank : ranks) {
      found += rank <= cut ? 1 : 0;
    }
    return found;
  }

  private static double reciprocal(int[] ranks) {
    int first = LOST;
    for (int rank : ranks) {
      first = Math.min(first, rank);
    }
    return first <= DEPTH ? 1. / first : 0;
  }

  private static double gain(int[] ranks) {
    double gain = 0;
    double ideal = 0;
    for (int j = 0; j < ranks.length; j++) {
      gain += ranks[j] <= DEPTH ? 1 / Math.log(ranks[j] + 1) : 0;
      ideal += 1 / Math.log(j + 2);
    }
    return Math.min(1, gain / ideal);
  }
}
