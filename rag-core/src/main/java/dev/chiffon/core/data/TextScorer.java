package dev.chiffon.core.data;

import java.util.List;

/**
 * How well texts answer a question, by a model that reads both together, such as a cross-encoder.
 * Safe for any number of threads.
 */
public interface TextScorer {

  /**
   * Returns the score of each text, in order: higher is better, of any range, comparable for one
   * question only. An interrupt may end it with a {@link
   * java.util.concurrent.CancellationException}.
   */
  List<Double> score(String question, List<String> texts);
}
