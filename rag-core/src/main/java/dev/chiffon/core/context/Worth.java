package dev.chiffon.core.context;

import dev.chiffon.core.data.Retrieved;
import java.util.List;

/**
 * What chunks are worth by their scores: 0 for the lowest of a ranking, 1 for the highest, so that
 * any stage's scores will do. If all are the same, all are worth 1.
 *
 * @param lowest the lowest score
 * @param highest the highest
 */
record Worth(double lowest, double highest) {

  static Worth of(List<Retrieved> ranked) {
    return new Worth(
        ranked.stream().mapToDouble(Retrieved::score).min().orElse(0),
        ranked.stream().mapToDouble(Retrieved::score).max().orElse(0));
  }

  double of(Retrieved retrieved) {
    return highest > lowest ? (retrieved.score() - lowest) / (highest - lowest) : 1;
  }
}
