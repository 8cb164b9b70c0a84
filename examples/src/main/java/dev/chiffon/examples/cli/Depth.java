package dev.chiffon.examples.cli;

import dev.chiffon.core.retrieve.Retriever;

/** How long the rankings of a measurement are, whatever a metric asks for. */
final class Depth {
  private Depth() {}

  /** Returns a retriever that lists at most {@code most} chunks. */
  static Retriever limit(Retriever retriever, int most) {
    return (question, k) -> retriever.retrieve(question, Math.min(k, most));
  }
}
