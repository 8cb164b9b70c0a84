package dev.chiffon.eval;

import java.util.Arrays;
import java.util.List;

/**
 * Logistic regression by Newton's method, with a small ridge on standardised weights; for a handful
 * of features.
 */
final class LogisticFit {
  private static final int STEPS = 30;
  private static final double RIDGE = 2;

  private LogisticFit() {}

  /** Returns the intercept and then a weight for each feature, for the features as they are. */
  static double[] fit(List<double[]> features, List<Boolean> labels) {
    int n = features.get(0).length;
    double[] mean = new double[n];
    double[] deviation = new double[n];
    for (int j = 0; j < n; j++) {
      int column = j;
      mean[j] = features.stream().mapToDouble(row -> row[column]).average().orElse(0);
      double squares =
          features.stream().mapToDouble(row -> Math.pow(row[column] - mean[column], 2)).sum();
      deviation[j] = Math.sqrt(squares / features.size()) + 1e-9;
    }
    double[] weights = new double[n + 1];
    for (int step = 0; step < STEPS; step++) {
      newton(features, labels, mean, deviation, weights);
    }
    for (int j = 0; j < n; j++) {
      weights[j + 1] /= deviation[j];
      weights[0] -= weights[j + 1] * mean[j];
    }
    return weights;
  }

  /** Returns the logit. */
  static double logit(double[] weights, double[] features) {
    double logit = weights[0];
    for (int j = 0; j < features.length; j++) {
      logit += weights[j + 1] * features[j];
    }
    return logit;
  }

  private static void newton(
      List<double[]> features,
      List<Boolean> labels,
      double[] mean,
      double[] deviation,
      double[] weights) {
    int n = weights.length;
    double[][] system = new double[n][n + 1];
    double[] row = new double[n];
    for (int i = 0; i < features.size(); i++) {
      row[0] = 1;
      double logit = weights[0];
      for (int j = 1; j < n; j++) {
        row[j] = (features.get(i)[j - 1] - mean[j - 1]) / deviation[j - 1];
        logit += weights[j] * row[j];
      }
      double chance = 1 / (1 + Math.exp(-logit));
      for (int j = 0; j < n; j++) {
        system[j][n] += row[j] * ((labels.get(i) ? 1 : 0) - chance);
        for (int k = 0; k < n; k++) {
          system[j][k] += chance * (1 - chance) * row[j] * row[k];
        }
      }
    }
    for (int j = 1; j < n; j++) {
      system[j][j] += RIDGE;
      system[j][n] -= RIDGE * weights[j];
    }
    double[] change = solved(system);
    Arrays.setAll(weights, j -> weights[j] + change[j]);
  }

  /** Returns the solution of a positive definite system, its right side in the last column. */
  private static double[] solved(double[][] system) {
    int n = system.length;
    for (int pivot = 0; pivot < n; pivot++) {
      for (int row = 0; row < n; row++) {
        double factor = row == pivot ? 0 : system[row][pivot] / system[pivot][pivot];
        for (int column = pivot; factor != 0 && column <= n; column++) {
          system[row][column] -= factor * system[pivot][column];
        }
      }
    }
    double[] solution = new double[n];
    Arrays.setAll(solution, row -> system[row][n] / system[row][row]);
    return solution;
  }
}
