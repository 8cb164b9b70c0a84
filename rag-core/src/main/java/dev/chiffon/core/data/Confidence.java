package dev.chiffon.core.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How likely it is that a context holds the answer to a question.
 *
 * @param value from 0 to 1
 * @param features what it was made of, by name, in a fixed order
 * @param doubts what speaks against it, in words; empty if nothing particular does
 */
public record Confidence(double value, Map<String, Double> features, List<String> doubts) {

  /** Checks the range and copies the collections, in their order. */
  public Confidence {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("need a confidence from 0 to 1, got " + value);
    }
    features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
    doubts = List.copyOf(doubts);
  }
}
