package dev.chiffon.eval.data;

import java.util.OptionalDouble;

/** What a metric says of one question: a number, or why there is none. */
public sealed interface Score {

  /**
   * A number.
   *
   * @param number finite
   */
  record Value(double number) implements Score {

    /** Checks that the number is finite: what cannot be computed is {@link Undefined}. */
    public Value {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("need a finite score, got " + number);
      }
    }
  }

  /**
   * No number.
   *
   * @param reason why, in words, such as "no relevant document is known"
   */
  record Undefined(String reason) implements Score {

    /** Checks that there is a reason. */
    public Undefined {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("need a reason why a score is undefined");
      }
    }
  }

  /**
   * Returns a number as a score.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  static Score of(double number) {
    return new Value(number);
  }

  /** Returns no number, with the reason. */
  static Score undefined(String reason) {
    return new Undefined(reason);
  }

  /** Returns the number, if there is one. */
  default OptionalDouble value() {
    return this instanceof Value value ? OptionalDouble.of(value.number()) : OptionalDouble.empty();
  }
}
